import Synchronization

/// Typesets formulas and draws charts: KaTeX and Vega, run at build time, so that a page needs no script.
///
/// It may be used from several threads: one lock guards the engine and the table of formulas, so that
/// calls take turns. KaTeX is loaded at the first formula, which takes about 60 ms; a formula then takes
/// about a millisecond, and each is typeset once. Every formula stands alone: a macro defined in one is
/// unknown to the next, so that their order does not matter. With a folder for it, results are kept on disk and
/// taken from there by the next build.
public final class Typesetter: Sendable {
    private let script: String
    private let version: String
    private let limits: TeXLimits
    private let kept: ResultStore?
    private let plotter: Plotter
    private let state = Mutex(State())
    /// Lays out the graphs that stand among the formulas.
    public let graphviz: Graphviz

    private struct State: ~Copyable {
        var engine: JavaScript?
        var memo: [Formula: Result<String, TeXError>] = [:]
    }

    private struct Formula: Hashable {
        var tex: String
        var display: Bool

        // `String` equates texts that differ in their normal form, while their offsets differ.
        static func == (left: Formula, right: Formula) -> Bool {
            left.display == right.display && left.tex.utf8.elementsEqual(right.tex.utf8)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(tex)
            hasher.combine(display)
        }
    }

    /// A typesetter that uses the KaTeX in `katex`, on Debian `/usr/share/javascript/katex`.
    ///
    /// Graphs are laid out by Graphviz's program `dot`, and charts drawn by the Vega in `vega`, on Debian
    /// `/usr/share/javascript/vega`; neither need be there while there are none. `cache` is the folder in which
    /// results are kept. Throws if `katex.min.js` cannot be read.
    public convenience init(
        katex: String,
        dot: String? = nil,
        vega: String? = nil,
        cache: String? = nil
    ) throws(KaTeXError) {
        try self.init(katex: katex, dot: dot, vega: vega, cache: cache, limits: TeXLimits())
    }

    init(
        katex: String,
        dot: String? = nil,
        vega: String? = nil,
        cache: String? = nil,
        limits: TeXLimits
    ) throws(KaTeXError) {
        let bytes = try KaTeXFolder.read("katex.min.js", in: katex)
        script = String(decoding: bytes, as: UTF8.self)
        let stamp = File.stamp(of: katex + "/katex.min.js") ?? ""
        version = Fingerprint.hexadecimal(Array((stamp + typesetFunction(limits)).utf8)[...])
        self.limits = limits
        kept = cache.map { ResultStore(folder: $0) }
        plotter = Plotter(vega: vega, kept: kept)
        graphviz = Graphviz(dot: dot, kept: kept)
    }

    /// The chart that a Vega specification, in JSON, describes; the same specification gives the same bytes.
    public func draw(_ specification: String) -> Result<ChartDrawing, ChartError> { plotter.draw(specification) }

    /// The formula as HTML, with the same formula as MathML inside for those who listen to the page.
    ///
    /// `display` sets it on a line of its own. The same formula gives the same bytes.
    public func typeset(_ tex: String, display: Bool) -> Result<String, TeXError> {
        guard tex.utf8.count <= limits.bytes else {
            return .failure(TeXError("A formula has at most \(limits.bytes) bytes, and this one has \(tex.utf8.count)"))
        }
        let formula = Formula(tex: tex, display: display)
        return state.withLock { state in
            if let known = state.memo[formula] { return known }
            let result = render(formula, with: &state)
            // A server may see formulas come and go for days.
            if state.memo.count >= limits.remembered { state.memo.removeAll() }
            state.memo[formula] = result
            return result
        }
    }

    private func render(_ formula: Formula, with state: inout State) -> Result<String, TeXError> {
        let display = formula.display ? "display" : ""
        let key = ResultStore.Key(kind: "katex", version: version, input: display + ":" + formula.tex)
        if let known = kept?.result(for: key) { return .success(known) }
        do throws(JavaScriptError) {
            let engine: JavaScript
            if let loaded = state.engine { engine = loaded } else { engine = try load() }
            state.engine = engine
            let html = try engine.call("typeset", [formula.tex, display], numbers: ["position", "length"])
            kept?.keep(html, for: key)
            return .success(html)
        } catch {
            // An engine that was stopped, or ran out of stack or memory, is not asked again.
            if error.name != "ParseError" { state.engine = nil }
            return .failure(TeXError(error, in: formula.tex))
        }
    }

    private func load() throws(JavaScriptError) -> JavaScript {
        guard let engine = JavaScript(secondsForACall: limits.seconds) else {
            throw JavaScriptError(name: "", message: "JavaScriptCore gives no context", numbers: [:])
        }
        try engine.evaluate(script)
        try engine.evaluate(typesetFunction(limits))
        return engine
    }
}
