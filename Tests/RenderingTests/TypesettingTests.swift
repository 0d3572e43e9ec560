import Testing

@testable import Typesetting

@Suite struct TypesettingTests {
    static let katex = "/usr/share/javascript/katex"
    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter(katex: TypesettingTests.katex) }

    private func error(_ tex: String) -> TeXError? {
        guard case .failure(let error) = typesetter.typeset(tex, display: false) else { return nil }
        return error
    }

    @Test func writesHTMLWithMathMLInside() throws {
        let html = try typesetter.typeset(#"\frac{\partial L}{\partial w} = \delta"#, display: false).get()
        #expect(html.contains("<math"))
        #expect(html.contains(#"class="katex""#))
        let display = try typesetter.typeset("x", display: true).get()
        #expect(display.contains(#"class="katex-display""#))
    }

    @Test(arguments: [
        (#"a + \foo + b"#, 4, 4, #"\foo is no command that KaTeX knows"#),
        (#"größe + \foo + b"#, 10, 4, #"\foo is no command that KaTeX knows"#),
        ("e\u{301} + \\foo", 6, 4, #"\foo is no command that KaTeX knows"#),
        (#"\text{größe} x^y^z"#, 18, 1, "One base takes one superscript; group with braces"),
        ("{a", 2, 0, "A { needs a } after it"),
        ("größe}", 7, 1, "A } needs a { before it"),
        (#"\frac{ü}"#, 9, 0, "The formula ends where an argument is needed"),
        ("a & b", 2, 1, #"An & separates the columns of an environment; write \& for the sign"#),
        (#"\begin{foo}x\end{foo}"#, 6, 5, "{foo} is no environment that KaTeX knows"),
        (#"\begin{matrix}a"#, 15, 0, #"An environment needs &, \\ or its \end here"#),
        (#"5 \% 50 % of"#, 8, 1, #"A % comments out the rest of the formula; write \%"#),
        ("x + \u{1F600}", 4, 4, "The character \u{1F600} cannot be set in a formula"),
        ("x\u{0}y", 1, 1, "\u{FFFD} cannot stand here"),
        ("\u{FFFD}", 0, 3, "The character \u{FFFD} cannot be set in a formula"),
        ("\u{301}", 0, 2, "\u{301} cannot stand here"),
        (#"ä\href{javascript:alert(1)}{x}"#, 2, 5, #"\href cannot be used in a formula"#),
        (#"\htmlClass{a}{b}"#, 0, 10, #"\htmlClass cannot be used in a formula"#),
        (#"ä\edef\a{x}"#, 2, 5, #"\edef cannot be used; write \def"#),
    ])
    func saysWhatIsWrongAndWhere(tex: String, offset: Int, length: Int, headline: String) {
        #expect(error(tex) == TeXError(headline, offset: offset, length: length))
    }

    @Test func givesNoOffsetThatCountsInAnotherText() {
        let inside = error(#"größe + b^\bmod"#)
        #expect(inside == TeXError(#"\mathchoice as superscript needs braces around it"#))
        #expect(error(#"\def\a{\a\a} + \a"#) == TeXError("The macros of the formula expand without an end"))
    }

    @Test(arguments: ["", " ", "größe", "中文", "a % b\nc", "x''", String(repeating: " ", count: 50_000)])
    func acceptsWhatLosesNothing(tex: String) {
        #expect(error(tex) == nil)
    }

    @Test(arguments: [
        String(repeating: "{", count: 10_000),
        String(repeating: "{", count: 10_000) + String(repeating: "}", count: 10_000),
        String(repeating: #"\left("#, count: 5_000),
        String(repeating: "x", count: 50_001),
        #"\def\a#1{#1#1}"# + String(repeating: #"\a{"#, count: 60) + "x" + String(repeating: "}", count: 60),
        #"\edef\a{xx}"# + String(repeating: #"\edef\a{\a\a}"#, count: 60),
        #"\let\e=\xdef \def\a{xx}"# + String(repeating: #"\e\a{\a\a}"#, count: 60),
    ])
    func refusesWhatWouldNotEnd(tex: String) {
        #expect(error(tex) != nil)
        #expect(error("x") == nil)
    }

    @Test func stopsAFormulaThatTakesTooLong() throws {
        let impatient = try Typesetter(katex: TypesettingTests.katex, limits: TeXLimits(seconds: 0.5))
        let slow = #"\def\a{"# + String(repeating: "x", count: 45_000) + "}" + String(repeating: #"\a"#, count: 900)
        #expect(impatient.typeset(slow, display: true) == .failure(TeXError("The formula takes too long to typeset")))
        _ = try impatient.typeset("x", display: true).get()
    }

    @Test func boundsTheSizesThatAFormulaAsksFor() throws {
        let html = try typesetter.typeset(#"\rule{9999em}{1em}"#, display: false).get()
        #expect(html.contains("50em"))
        #expect(!html.contains("width:9999em"))
    }

    @Test func givesTheSameBytesForTheSameFormula() throws {
        let other = try Typesetter(katex: TypesettingTests.katex)
        _ = other.typeset(#"\gdef\a{y}\a"#, display: true)
        let tex = #"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#
        let first = try typesetter.typeset(tex, display: true).get()
        #expect(try other.typeset(tex, display: true).get() == first)
        #expect(try typesetter.typeset(tex, display: true).get() == first)
    }

    @Test func keepsTheMacrosOfAFormulaToItself() throws {
        _ = try typesetter.typeset(#"\gdef\mine{y}\mine"#, display: false).get()
        #expect(error(#"\mine"#)?.headline == #"\mine is no command that KaTeX knows"#)
    }

    @Test func tellsFormulasApartThatDifferInTheirNormalForm() {
        #expect(error("\u{E9}\\foo")?.offset == 2)
        #expect(error("e\u{301}\\foo")?.offset == 3)
    }

    @Test func servesSeveralThreadsAtOnce() async throws {
        let typesetter = typesetter
        let results = await withTaskGroup(of: [Int: Result<String, TeXError>].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var own: [Int: Result<String, TeXError>] = [:]
                    for number in 0..<60 {
                        own[number] = typesetter.typeset(#"x_{\#(number)} + \foo"#.dropping(number % 2), display: false)
                    }
                    return own
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.allSatisfy { $0 == results[0] })
        #expect(throws: Never.self) { try results[0][1]?.get() }
        #expect(throws: TeXError.self) { try results[0][2]?.get() }
    }

    @Test func saysHowToInstallKaTeX() {
        let error = #expect(throws: KaTeXError.self) { try Typesetter(katex: "/nowhere") }
        #expect(error?.headline == "KaTeX's file /nowhere/katex.min.js cannot be read: No such file or directory")
        #expect(error?.help.contains("sudo apt-get install libjs-katex fonts-katex") == true)
        #expect(throws: KaTeXError.self) { try KaTeXAssets(katex: "/nowhere") }
    }

    @Test func givesTheStylesheetAndEveryFontItNames() throws {
        let assets = try KaTeXAssets(katex: TypesettingTests.katex)
        let css = String(decoding: try #require(assets.files.first).contents, as: UTF8.self)
        #expect(assets.files.map(\.path).first == "katex.css")
        #expect(assets.files.count == 21)
        for font in assets.files.dropFirst() {
            #expect(css.contains("url(\(font.path)) format('woff2')"))
            #expect(font.contents.starts(with: Array("wOF2".utf8)), "\(font.path)")
        }
        #expect(css.ranges(of: "url(").count == 20)
        #expect(css.ranges(of: "@font-face").count == 20)
        #expect(css.contains(".katex-mathml"))
    }

    @Test func refusesAStylesheetThatLeavesItsFolder() {
        #expect(KaTeXAssets.keepingWOFF2("a{src:url(../x.woff2) format('woff2')}") == nil)
        #expect(KaTeXAssets.keepingWOFF2("a{src:url(x.ttf)}") == nil)
        let kept = KaTeXAssets.keepingWOFF2("a{src:url(f/x.woff2) format('woff2'),url(f/x.ttf);b:c}")
        #expect(kept?.css == "a{src:url(f/x.woff2) format('woff2');b:c}")
    }
}

extension String {
    fileprivate func dropping(_ odd: Int) -> String { odd == 1 ? String(dropLast(7)) : self }
}
