import Judging
import Lessons
import Rendering
import Testing

@Suite("the page of feedback")
struct FeedbackTests {
    private func page(_ message: String, language: String = "en") -> String {
        let task = TaskVerdict(
            id: "t",
            title: "Slopes of $x^2$",
            possible: 2,
            score: 0.5,
            pending: 1,
            status: .manual,
            message: message
        )
        let verdict = SubmissionVerdict(student: "ada <b>", status: .graded, tasks: [task], remarks: [message])
        var settings = CourseSettings(title: "A course")
        settings.language = language
        return renderFeedback(verdict, lesson: "A lesson", settings: settings)
    }

    @Test func showsWhatAnAnswerWroteAsTextAlone() {
        let html = page("<script>alert(1)</script> javascript:alert(1) \u{1B}[31m")
        #expect(!html.contains("<script") && !html.contains("\u{1B}"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("ada &lt;b&gt;"))
    }

    @Test func loadsNothing() {
        let html = page("")
        #expect(html.contains("default-src 'none'"))
        #expect(!html.contains("src=") && !html.contains("href="))
    }

    @Test func saysWhatWaitsForAPersonInTheLanguageOfTheCourse() {
        #expect(page("").contains("0.5 of 2 points") && page("").contains("1 more points wait for a person"))
        let german = page("", language: "de")
        #expect(german.contains("0.5 von 2 Punkten") && german.contains("lang=\"de\"") && !german.contains(" points"))
    }
}
