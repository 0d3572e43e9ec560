internal import Artifacts
internal import Lessons
internal import Processes

/// Where a program was when it ended, and where it threw its last error.
struct Traces {
    /// Where it ended; `nil` if it did not say.
    private(set) var end: Backtrace?
    /// Where its last error was thrown.
    private(set) var thrown: Backtrace?
    /// How deep its stack was when a signal came, as far as it counts.
    private(set) var depth = 0

    private let symbols: Symbols
    private let cell: Cell

    init(_ frames: [Frame], of compiled: Compiled, at cell: Cell, _ lesson: Lesson, _ workshop: Workshop) {
        self.cell = cell
        symbols = Symbols(
            program: compiled.program,
            lesson: lesson,
            cells: compiled.cells,
            workshop: workshop
        )
        var base: UInt64 = 0
        for frame in frames {
            switch frame {
            case .artifact: break
            case .base(let address): base = address
            case .thrown(let addresses): thrown = thrown ?? trace(addresses[...], base)
            case .exit(let addresses): end = end ?? trace(addresses[...], base)
            case .signal(_, let instruction, let addresses):
                // What is above the instruction is the handler that speaks.
                let calls = addresses.firstIndex(of: instruction).map { addresses[($0 + 1)...] } ?? addresses[...]
                end = end ?? trace(calls, at: instruction, base)
                depth = max(depth, addresses.count)
            }
        }
    }

    private func trace(_ calls: ArraySlice<UInt64>, at instruction: UInt64? = nil, _ base: UInt64) -> Backtrace {
        // A return address is the one after the call.
        let addresses = [instruction].compactMap(\.self) + calls.map { $0 &- 1 }
        return Backtrace(addresses.map { $0 &- base }, symbols, at: cell)
    }
}
