internal import Diagnostics
internal import Lessons
internal import Markdown

// What belongs to an exercise.
extension TaskBuilder {
    mutating func exercise(_ index: Int) -> Exercise {
        let section = sections[index]
        var exercise = Exercise()
        exercise.hints = parts(of: index, "hint")
        exercise.starter = cells(ofRole: .starter(exercise: section.id))
        exercise.solution = cells(ofRole: .solution(exercise: section.id))
        exercise.tests = parts(of: index, "tests").map { part in
            let isHidden = sections[part].classes.contains("hidden")
            return TestGroup(section: part, cells: cells(in: part), visibility: isHidden ? .hidden : .open)
        }
        exercise.wrong = parts(of: index, "wrong").map { part in
            let fails = sections[part].options["fails"].map { [$0] } ?? []
            return WrongAnswer(section: part, cells: cells(in: part), fails: fails)
        }
        exercise.points = points(of: section)
        exercise.form = form(exercise)
        complain(of: exercise, section)
        return exercise
    }

    /// It is a derivation where the solution is one.
    private func form(_ exercise: Exercise) -> Exercise.Form {
        let answers = exercise.solution.isEmpty ? exercise.starter : exercise.solution
        return answers.contains { lessonCells[$0].form == .derivation } ? .derivation : .code
    }

    /// The cells of a section, those of the sections in it included.
    private func cells(in section: Int) -> [Int] {
        let nodes = body.children[sections[section].range]
        return nodes.flatMap(TaskBuilder.cells)
    }

    private static func cells(_ node: Node) -> [Int] {
        if case .codeBlock(let code) = node.kind, let cell = code.cell { return [cell] }
        return node.children.flatMap(cells)
    }

    /// The points that a heading gives.
    mutating func points(of section: Section) -> Double? {
        guard let text = section.options["points"] else { return nil }
        if let points = Double(text), points > 0, points <= 1_000 { return points }
        report(section, "task-points", "Points are a number above 0, at most 1000", "write points=2")
        return nil
    }

    private mutating func complain(of exercise: Exercise, _ section: Section) {
        let missing = "exercise-incomplete"
        let fence = exercise.form == .code ? "```swift spec" : "```derivation"
        if exercise.starter.isEmpty {
            report(section, missing, "An exercise has a starter block", "add a \(fence) block to begin from")
        }
        if exercise.solution.isEmpty {
            report(section, missing, "An exercise has a solution", "add a section {.solution} with a \(fence) block")
        }
        let forms = Set((exercise.starter + exercise.solution).map { lessonCells[$0].form == .derivation })
        if forms.count > 1 {
            let help = "write the starter and the solution in fences of one kind"
            report(section, "exercise-form", "An exercise asks for Swift or for a derivation", help)
        }
        if exercise.form == .code {
            if exercise.tests.allSatisfy(\.cells.isEmpty) {
                report(section, missing, "An exercise has tests", "add a section {.tests} with a ```swift spec block")
            }
            if section.options["points"] != nil {
                let help = "remove it, and write test(\"…\", points: 2) { draw in … }"
                report(section, "task-points", "The points of code are those of its tests", help)
            }
        }
        for wrong in exercise.wrong { complain(of: wrong) }
    }

    private mutating func complain(of wrong: WrongAnswer) {
        let section = sections[wrong.section]
        if wrong.cells.isEmpty {
            let help = "add a block with the answer, or remove the section"
            report(section, "exercise-incomplete", "A wrong answer has code", help)
        } else if !wrong.cells.contains(where: { lessonCells[$0].expectation != nil }) {
            let help = "add a fence ```output after it with what the student is told"
            report(section, "wrong-feedback", "A wrong answer says which feedback it gets", help)
        }
    }
}
