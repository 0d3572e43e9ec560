import Synchronization

/// A chart as an SVG without its outermost tag, for whoever gives it a name and a description.
public struct ChartDrawing: Hashable, Sendable {
    /// The width of the picture in its own units.
    public var width: Int
    /// The height of the picture in its own units.
    public var height: Int
    /// What stands in the SVG.
    public var content: String
}

/// Draws Vega specifications: Vega, run at build time, so that a page needs no script.
///
/// It may be used from several threads, which take turns. Vega is loaded at the first chart that is not kept from
/// an earlier build, which takes about 150 ms.
final class Plotter: Sendable {
    private let folder: VegaFolder?
    private let kept: ResultStore?
    private let state = Mutex(State())

    private struct State: ~Copyable {
        var engine: JavaScript?
        var version: String?
    }

    /// A plotter that uses the Vega in `folder`, on Debian `/usr/share/javascript/vega`.
    init(vega folder: String?, kept: ResultStore?) {
        self.folder = folder.map { VegaFolder(path: $0) }
        self.kept = kept
    }

    /// The chart that a Vega specification, in JSON, describes.
    func draw(_ specification: String) -> Result<ChartDrawing, ChartError> {
        state.withLock { state in
            do throws(ChartError) {
                return .success(try draw(specification, &state))
            } catch {
                return .failure(error)
            }
        }
    }

    private func draw(_ specification: String, _ state: inout State) throws(ChartError) -> ChartDrawing {
        guard let folder else {
            throw ChartError(headline: "A chart needs Vega", help: "Install Vega: sudo apt-get install libjs-vega")
        }
        if state.version == nil {
            let text = try folder.version() + beforeVega + drawFunction
            state.version = Fingerprint.hexadecimal(Array(text.utf8)[...])
        }
        let key = ResultStore.Key(kind: "vega", version: state.version ?? "", input: specification)
        if let drawing = kept?.result(for: key).flatMap(Plotter.drawing) { return drawing }
        let text = try run(specification, folder, &state)
        guard let drawing = Plotter.drawing(text) else {
            throw ChartError(headline: "Vega gives no picture of the chart", help: "install libjs-vega again")
        }
        kept?.keep(text, for: key)
        return drawing
    }

    private func run(_ specification: String, _ folder: VegaFolder, _ state: inout State) throws(ChartError) -> String {
        var modules: [(name: String, script: String)] = []
        if state.engine == nil {
            for name in VegaFolder.modules { modules.append((name, try folder.script(name))) }
        }
        do throws(JavaScriptError) {
            let engine = if let engine = state.engine { engine } else { try load(modules) }
            state.engine = engine
            return try engine.call("draw", [specification])
        } catch {
            // An engine that was stopped, or ran out of memory, is not asked again.
            state.engine = nil
            throw ChartError(
                headline: "Vega could not draw the chart: \(error.message)",
                help: "show fewer points, or numbers that are nearer to each other"
            )
        }
    }

    private func load(_ modules: [(name: String, script: String)]) throws(JavaScriptError) -> JavaScript {
        guard let engine = JavaScript(secondsForACall: 20) else {
            throw JavaScriptError(name: "", message: "JavaScriptCore gives no context", numbers: [:])
        }
        try engine.evaluate(beforeVega)
        for (name, script) in modules { _ = try engine.call("loadVega", [name, script]) }
        try engine.evaluate(drawFunction)
        return engine
    }

    private static func drawing(_ text: String) -> ChartDrawing? {
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let sizes = (parts.first ?? "").split(separator: " ").compactMap { Int($0) }
        guard parts.count == 2, sizes.count == 2 else { return nil }
        return ChartDrawing(width: sizes[0], height: sizes[1], content: String(parts[1]))
    }
}
