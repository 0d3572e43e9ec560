internal import Processes
internal import Synchronization

/// Lays graphs out with Graphviz's program `dot`.
///
/// The program, and not its library: it is started for each graph, which takes about ten milliseconds, while the
/// library would need a fifth of one. For that, a layout that crashes or does not end is an error like any other and
/// not the end of the build, pages may be laid out at the same time (the library keeps its state in globals), and a
/// build without a graph loads and needs nothing. What was laid out once is kept, for later builds too.
public final class Graphviz: Sendable {
    private let program: String?
    private let kept: ResultStore?
    private let known = Mutex<[GraphSketch: GraphLayout]>([:])

    /// Lays out with the program at a path; without one, every graph is an error that says how to install it.
    public convenience init(dot program: String?) { self.init(dot: program, kept: nil) }

    init(dot program: String?, kept: ResultStore?) {
        self.program = program
        self.kept = kept
    }

    /// Where the parts of a graph stand; the same graph gives the same layout.
    public func layout(_ sketch: GraphSketch) throws(GraphvizError) -> GraphLayout {
        if let layout = known.withLock({ $0[sketch] }) { return layout }
        let layout = try run(sketch)
        known.withLock { known in
            // A server may see graphs come and go for days.
            if known.count >= 1000 { known.removeAll() }
            known[sketch] = layout
        }
        return layout
    }

    private func run(_ sketch: GraphSketch) throws(GraphvizError) -> GraphLayout {
        let help = "install it: sudo apt-get install graphviz"
        guard let program else {
            throw GraphvizError(
                headline: "A graph is drawn with Graphviz, and its program `dot` is missing",
                help: help
            )
        }
        let key = ResultStore.Key(kind: "graphviz", version: File.stamp(of: program) ?? "", input: sketch.dot)
        if let known = kept?.result(for: key), let layout = DotAnswer(json: known)?.layout(of: sketch) { return layout }
        let command = Command(
            program,
            ["-Kdot", "-Tjson0"],
            input: Array(sketch.dot.utf8),
            environment: ["LC_ALL": "C"],
            memory: 1 << 30
        )
        let captured: Captured
        do {
            captured = try capture(command, seconds: 10)
        } catch {
            throw GraphvizError(
                headline: "Graphviz's program \(program) cannot be started: \(error.reason)",
                help: help
            )
        }
        guard captured.outcome.ending.isSuccess, let answer = DotAnswer(json: captured.output),
            let layout = answer.layout(of: sketch)
        else { throw failure(captured) }
        kept?.keep(captured.output, for: key)
        return layout
    }

    private func failure(_ captured: Captured) -> GraphvizError {
        let words = captured.error.split(whereSeparator: \.isNewline).first.map { ": \($0)" } ?? ""
        let reason = captured.outcome.timedOut ? " within 10 seconds" : words
        return GraphvizError(
            headline: "Graphviz could not lay the graph out\(reason)",
            help: "show a smaller part of the graph; `lectern doctor` says which Graphviz this is"
        )
    }
}
