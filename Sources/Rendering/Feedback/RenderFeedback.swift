public import Judging
public import Lessons

/// The page that a student gets back: what became of each answer, and what to do about it.
///
/// It is one file that loads nothing, to be sent or printed. What it says of an answer is text, whoever wrote it.
public func renderFeedback(_ verdict: SubmissionVerdict, lesson: String, settings: CourseSettings) -> String {
    FeedbackPage(verdict: verdict, lesson: lesson, settings: settings).html
}

private struct FeedbackPage {
    let verdict: SubmissionVerdict
    let lesson: String
    let settings: CourseSettings
    let words: Words.Feedback

    /// What the page may load: its own style.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    init(verdict: SubmissionVerdict, lesson: String, settings: CourseSettings) {
        self.verdict = verdict
        self.lesson = lesson
        self.settings = settings
        words = Words(tag: settings.language).feedback
    }

    var html: String {
        let title = "\(words.feedback): \(PlainMath.text(lesson))"
        let style = String(decoding: PackageResources.feedback_css, as: UTF8.self)
        let head = HTML.tag(
            "head",
            [:],
            [
                .tag("meta", ["charset": "utf-8"]),
                .tag("meta", ["http-equiv": "Content-Security-Policy", "content": FeedbackPage.policy]),
                .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .tag("meta", ["name": "color-scheme", "content": "light dark"]),
                .tag("title", "\(verdict.student) · \(title)"), .tag("style", [:], [.written(style)]),
            ]
        )
        let body = HTML.tag("body", [:], [.tag("main", [:], [header(title)] + verdict.tasks.map(section))])
        let language = Words(tag: settings.language).language == .german ? "de" : "en"
        return "<!DOCTYPE html>\n" + HTML.tag("html", ["lang": language], [head, body]).serialised + "\n"
    }

    private func header(_ title: String) -> HTML {
        var parts: [HTML] = [.tag("p", ["class": "course"], PlainMath.text(settings.title)), .tag("h1", title)]
        parts.append(.tag("p", ["class": "student"], verdict.student))
        switch verdict.status {
        case .unreadable: parts.append(.tag("p", ["class": "score"], words.noScore))
        case .graded, .graderFailed:
            parts.append(.tag("p", ["class": "score"], words.points(number(verdict.score), number(verdict.possible))))
        }
        if verdict.pending > 0 { parts.append(.tag("p", words.pending(number(verdict.pending)))) }
        if verdict.status == .graderFailed { parts.append(.tag("p", ["class": "remark"], words.graderFailed)) }
        parts += verdict.remarks.map { .tag("p", ["class": "remark"], $0 + ".") }
        return .tag("header", [:], parts)
    }

    private func section(_ task: TaskVerdict) -> HTML {
        let heading = HTML.tag(
            "h2",
            [:],
            [
                mark(task.status), .text(" " + PlainMath.text(task.title) + " "),
                .tag("span", ["class": "points"], "\(number(task.score)) / \(number(task.possible))"),
            ]
        )
        let tests = task.tests.map(item)
        return .tag(
            "section",
            ["class": style(task.status)],
            [heading] + message(task.message) + (tests.isEmpty ? [] : [.tag("ul", [:], tests)])
        )
    }

    private func item(_ test: TestVerdict) -> HTML {
        let hidden = test.visibility == .hidden ? [HTML.tag("span", ["class": "hidden"], " \(words.hiddenTest)")] : []
        let line: [HTML] = [
            mark(test.status), .text(" " + test.name), .tag("span", ["class": "points"], " \(points(test))"),
        ]
        return .tag("li", ["class": style(test.status)], line + hidden + message(test.message))
    }

    private func points(_ test: TestVerdict) -> String { "\(number(test.score)) / \(number(test.points))" }

    /// A sign that is seen, and the status in words beside it.
    private func mark(_ status: Status) -> HTML {
        let sign = status == .passed ? "✓" : status == .manual ? "…" : "✗"
        return .tag(
            "span",
            ["class": "mark"],
            [
                .tag("span", ["aria-hidden": "true"], sign + " "),
                .tag("span", ["class": "word"], words.name(of: status)),
            ]
        )
    }

    private func style(_ status: Status) -> String {
        status == .passed ? "passed" : status == .manual ? "open" : "wrong"
    }

    /// Lines that an answer had a part in, as they are.
    private func message(_ text: String) -> [HTML] {
        text.isEmpty ? [] : [.tag("pre", [:], PlainMath.text(text))]
    }

    private func number(_ points: Double) -> String {
        let text = "\((points * 100).rounded() / 100)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
