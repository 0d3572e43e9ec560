public import Judging

/// Verdicts as JUnit XML: a suite for each submission, a case for each test.
public enum JUnitReport {
    /// The document.
    public static func xml(lesson: String, _ verdicts: [SubmissionVerdict]) -> String {
        let suites = verdicts.map { suite($0, lesson) }
        let document = XML.element("testsuites", [("name", lesson)] + counts(verdicts.flatMap(\.tasks)), suites)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.text() + "\n"
    }

    private static func suite(_ verdict: SubmissionVerdict, _ lesson: String) -> XML {
        let cases = verdict.tasks.flatMap { task in
            ReportCase.all(of: task).map { testCase($0, task, verdict.student, lesson) }
        }
        // What could not be graded has no cases, and must not look as if all were well.
        let broken = verdict.status == .graded ? [] : [failure(verdict)]
        let remarks =
            verdict.remarks.isEmpty
            ? [] : [XML.element("system-out", [], [.text(verdict.remarks.joined(separator: "\n"))])]
        let extra = broken.isEmpty ? counts(verdict.tasks) : counts(verdict.tasks, errors: 1)
        return .element("testsuite", [("name", verdict.student)] + extra, cases + broken + remarks)
    }

    private static func failure(_ verdict: SubmissionVerdict) -> XML {
        let words = verdict.status == .unreadable ? "nothing could be read" : "the grader failed"
        let error = XML.element("error", [("message", words), ("type", verdict.status.rawValue)], [])
        return .element("testcase", [("classname", verdict.student), ("name", "grading")], [error])
    }

    private static func testCase(_ entry: ReportCase, _ task: TaskVerdict, _ student: String, _ lesson: String) -> XML {
        let attributes = [("classname", "\(lesson).\(task.id)"), ("name", entry.name)]
        let first = entry.message.split(whereSeparator: \.isNewline).first.map(String.init) ?? entry.status.words
        let reason = [("message", first), ("type", entry.status.rawValue)]
        let points = "\(Points.text(entry.score)) of \(Points.text(entry.possible)) points"
        switch entry.status {
        case .passed: return .element("testcase", attributes, [.element("system-out", [], [.text(points)])])
        case .manual:
            let skipped = XML.element("skipped", [("message", entry.status.words)], [])
            return .element("testcase", attributes, [skipped])
        case .failed: return .element("testcase", attributes, [.element("failure", reason, [.text(entry.message)])])
        case .compileError, .crashed, .timeout, .memoryLimit, .outputLimit, .denied, .missing:
            return .element("testcase", attributes, [.element("error", reason, [.text(entry.message)])])
        }
    }

    private static func counts(_ tasks: [TaskVerdict], errors more: Int = 0) -> [(String, String)] {
        let all = tasks.flatMap(ReportCase.all(of:)).map(\.status)
        let failures = all.count { $0 == .failed }, skipped = all.count { $0 == .manual }
        let errors = all.count { ![.passed, .failed, .manual].contains($0) }
        return [
            ("tests", "\(all.count + more)"), ("failures", "\(failures)"), ("errors", "\(errors + more)"),
            ("skipped", "\(skipped)"),
        ]
    }
}

/// A piece of XML as a tree, so that nothing is ever interpolated unescaped.
indirect enum XML {
    case element(String, [(String, String)], [XML])
    case text(String)

    func text(indent: String = "") -> String {
        switch self {
        case .text(let text): return XML.escaped(text)
        case .element(let name, let attributes, let children):
            let opening = "\(indent)<\(name)" + attributes.map { " \($0.0)=\"\(XML.escaped($0.1))\"" }.joined()
            if children.isEmpty { return opening + "/>" }
            if case .text? = children.first {
                return opening + ">" + children.map { $0.text() }.joined() + "</\(name)>"
            }
            let inner = children.map { $0.text(indent: indent + "  ") }.joined(separator: "\n")
            return opening + ">\n" + inner + "\n\(indent)</\(name)>"
        }
    }

    /// A text with what XML cannot hold made visible.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n": escaped += "&#10;"
            case "\t": escaped += "&#9;"
            case "\u{0}"..."\u{1F}": escaped.unicodeScalars.append(Unicode.Scalar(scalar.value + 0x2400) ?? "\u{FFFD}")
            case "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
