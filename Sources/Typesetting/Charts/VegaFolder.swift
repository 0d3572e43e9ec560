/// Why a chart could not be drawn.
public struct ChartError: Error, Hashable, Sendable {
    /// What is wrong, in a sentence without a final full stop.
    public var headline: String
    /// What to do about it.
    public var help: String
}

/// The folder of an installed Vega.
struct VegaFolder {
    /// The modules that a chart needs, each after those that it reads; the rest draws maps, forests and clouds.
    static let modules = [
        "util", "event-selector", "expression", "time", "statistics", "format", "canvas", "loader", "dataflow",
        "scale", "scenegraph", "selection", "functions", "encode", "transforms", "view-transforms", "runtime",
        "parser", "view",
    ]

    let path: String

    /// The script of a module.
    func script(_ module: String) throws(ChartError) -> String {
        let file = "\(path)/vega-\(module).min.js"
        do {
            return String(decoding: try File.bytes(of: file), as: UTF8.self)
        } catch {
            throw ChartError(
                headline: "A chart needs Vega, whose file \(file) cannot be read: \(error.words)",
                help: "Install Vega: sudo apt-get install libjs-vega"
            )
        }
    }

    /// What tells this Vega from another version: the size and the time of each file.
    func version() throws(ChartError) -> String {
        var version = ""
        for module in VegaFolder.modules {
            let file = "\(path)/vega-\(module).min.js"
            guard let stamp = File.stamp(of: file) else {
                _ = try script(module)
                continue
            }
            version += stamp + " "
        }
        return version
    }
}
