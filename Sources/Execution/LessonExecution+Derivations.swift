internal import Artifacts
internal import Derivations
internal import Diagnostics
internal import Lessons

extension LessonExecution {
    /// Checks the derivations that readers see, each by itself: no program is needed for them.
    mutating func checkDerivations() {
        for cell in lesson.cells where cell.isShownDerivation {
            guard let text = cell.derivation else {
                runs[cell.index] = CellRun(.notRun("the derivation could not be read"))
                continue
            }
            let outputs = text.shown(line: cell.place.line).map { CellRun.Output.artifact(.derivation($0)) }
            runs[cell.index] = CellRun(.finished, outputs: outputs)
        }
    }
}

extension Cell {
    /// Whether it is a derivation that a reader sees proved: one of the text, or the solution of an exercise.
    fileprivate var isShownDerivation: Bool {
        switch role {
        case .lesson, .solution: !isSwift
        case .starter, .tests, .wrong: false
        }
    }
}
