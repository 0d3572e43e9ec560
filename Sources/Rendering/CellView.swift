internal import Artifacts
internal import Lessons

/// A runnable block on the page: its code, what it printed and showed, and what was checked of it.
struct CellView {
    let cell: Cell
    /// What came of it; `nil` where nothing was executed.
    let run: CellRun?
    let checks: [Check]
    /// What it is called, if it can be referred to.
    var label: String?

    private let words: Words

    init(cell: Cell, run: CellRun?, checks: [Check], _ words: Words) {
        self.words = words
        self.cell = cell
        self.run = run
        self.checks = checks
    }

    func html(_ texts: inout TextSetter) -> HTML {
        var parts: [HTML] = []
        let results = results(&texts)
        if cell.options.echo && cell.isSwift {
            parts.append(code())
        } else if !cell.isSwift && results.isEmpty {
            // What nobody has checked, such as the beginning of a derivation, is shown as it is written.
            parts.append(CodeView.block(cell.code, language: "derivation"))
        }
        if !results.isEmpty { parts.append(.tag("div", ["class": "output"], results)) }
        if let caption = caption(&texts) { parts.append(caption) }
        var attributes = [("class", "cell")]
        if let id = cell.options.id { attributes.insert(("id", id), at: 0) }
        return .element("figure", attributes, parts)
    }

    private func code() -> HTML {
        let code = CodeView.block(cell.code, language: "swift")
        guard cell.options.fold else { return code }
        return .tag("details", ["class": "fold"], [.tag("summary", words.code), code])
    }

    private func results(_ texts: inout TextSetter) -> [HTML] {
        guard let run, cell.options.output else { return [] }
        var results: [HTML] = []
        for output in run.outputs {
            switch output {
            case .text(let text): results += printed(text)
            case .artifact(let artifact): results.append(ArtifactView.html(artifact, &texts))
            }
        }
        if case .failedAsExpected(let message) = run.ending {
            results.append(
                .tag(
                    "div",
                    ["class": "failure"],
                    [
                        .tag("p", ["class": "note"], words.failsAsItShould),
                        .tag("pre", ["class": "text", "tabindex": "0"], [.tag("samp", message)]),
                    ]
                )
            )
        }
        if checks.contains(where: { $0.passed && $0.isOutput }) { results.append(mark()) }
        return results
    }

    private func printed(_ text: String) -> [HTML] {
        var text = text
        while text.hasSuffix("\n") { text.removeLast() }
        return text.isEmpty ? [] : [.tag("pre", ["class": "text", "tabindex": "0"], [.tag("samp", text)])]
    }

    private func mark() -> HTML {
        let how = cell.expectation?.tolerance.map { words.numbersChecked("\($0)") }
        return .tag(
            "details",
            ["class": "check"],
            [.tag("summary", words.checked), .tag("p", how ?? words.outputChecked)]
        )
    }

    private func caption(_ texts: inout TextSetter) -> HTML? {
        guard label != nil || cell.options.caption != nil else { return nil }
        var parts: [HTML] = []
        if let label {
            let text = cell.options.caption == nil ? label : label + ". "
            if let id = cell.options.id {
                parts.append(.tag("a", ["class": "label", "href": "#" + id], text))
            } else {
                parts.append(.tag("span", ["class": "label"], text))
            }
        }
        if let caption = cell.options.caption { parts += texts.html(caption) }
        return .tag("figcaption", [:], parts)
    }
}

extension Check {
    fileprivate var isOutput: Bool {
        if case .expectedOutput = kind { true } else { false }
    }
}
