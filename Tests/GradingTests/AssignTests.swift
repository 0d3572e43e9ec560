import Grading
import Lessons
import Testing

@Suite("the student version")
struct AssignTests {
    @Test("keeps no line of a solution, a hidden test, a wrong answer or a model answer")
    func keepsNoSecret() {
        let text = SmallLesson.assignment().text
        for secret in ["secret way", "nobody expects", "More tests", "Squared", "model answer", "1e9...2e9"] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }

    @Test("keeps the task, the hints, the starter, the public tests and the text around them")
    func keepsTheRest() {
        let text = SmallLesson.assignment().text
        for part in ["Write `double`.", "Add it to itself.", "    0\n", "test(\"doubles\", points: 2)", "Last words."] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("can be made of itself again, but for its stamp")
    func isStable() {
        let assigned = SmallLesson.assignment()
        let again = assign(SmallLesson.lesson(assigned.text.replacing(assigned.stamp + "\n\n", with: "")))
        #expect(again.stamp != assigned.stamp)
        #expect(again.slots.map(\.id).contains("double"))
    }

    @Test("says which version it is: another solution is the same assignment, another task is not")
    func isStamped() {
        let lesson = SmallLesson.text
        let first = assign(SmallLesson.lesson(lesson)).stamp
        #expect(assign(SmallLesson.lesson(lesson.replacing("secret way", with: "other way"))).stamp == first)
        #expect(assign(SmallLesson.lesson(lesson.replacing("Write `double`", with: "Write it"))).stamp != first)
    }
}
