internal import Artifacts
internal import Gradients
@preconcurrency internal import Glibc

/// What the tool writes around the cells of a lesson's program; not for lessons.
public enum LessonProgram {
    nonisolated(unsafe) private static var running: Int?

    /// Before the first cell: line-buffered output, a channel, and a word on how the program ends.
    public static func start() {
        setvbuf(stdout, nil, _IOLBF, 0)
        Channel.open()
        endWithParent()
        // A lesson that crashes leaves no memory dump beside itself.
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        LastWords.prepare()
        atexit {
            if LessonProgram.running != nil { LastWords.sayExit() }
        }
    }

    /// Before a cell.
    public static func begin(_ cell: Int) {
        running = cell
        Channel.mark(.begin(cell))
    }

    /// After a cell.
    public static func end(_ cell: Int) {
        Channel.mark(.end(cell))
        running = nil
    }

    /// An expression in the prose: its value is the cell's text.
    public static func expression<Result>(_ cell: Int, _ value: () throws -> Result) rethrows {
        begin(cell)
        show(try value())
        end(cell)
    }

    /// An expression in the prose that waits for its value.
    public static func expression<Result>(_ cell: Int, _ value: () async throws -> Result) async rethrows {
        begin(cell)
        show(try await value())
        end(cell)
    }

    private static func show(_ value: some Any) {
        switch value {
        case is Void: break
        // In a sentence a value of the graph is its number, without its name.
        case let value as Value: print(value.value, terminator: "")
        default: print(value, terminator: "")
        }
    }

    /// Has the kernel end this process when the tool ends, however that happens.
    private static func endWithParent() {
        guard Channel.descriptor != nil else { return }
        let endWithParent = 1 as Int32
        _ = CLibrary.processControl?(endWithParent, UInt(SIGKILL))
    }
}
