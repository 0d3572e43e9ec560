internal import Artifacts
internal import Derivations
internal import Diagnostics
internal import Lessons

extension LessonExecution {
    /// Checks the derivations that stand in the lesson's text, each by itself: no program is needed for them.
    mutating func checkDerivations() {
        for cell in lesson.cells where cell.role == .lesson && !cell.isSwift {
            guard let text = cell.derivation else {
                runs[cell.index] = CellRun(.notRun("the derivation could not be read"))
                continue
            }
            let outputs = text.shown(line: cell.place.line).map { CellRun.Output.artifact(.derivation($0)) }
            runs[cell.index] = CellRun(.finished, outputs: outputs)
        }
    }
}
