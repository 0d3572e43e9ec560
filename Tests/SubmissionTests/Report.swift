import Foundation

/// What `lectern grade --format json` says.
struct Report: Decodable {
    struct Submission: Decodable, Equatable {
        var student: String
        var score: Double
        var possible: Double
        var status: String
        var exercises: [Exercise]
        var remarks: [String]
    }

    struct Exercise: Decodable, Equatable {
        var id: String
        var score: Double
        var possible: Double
        var status: String
        var message: String
        var tests: [Test]

        /// All that the student is told.
        var words: String { ([message] + tests.map(\.message)).joined(separator: "\n") }
    }

    struct Test: Decodable, Equatable {
        var name: String
        var points: Double
        var score: Double
        var status: String
        var visibility: String
        var message: String
    }

    var lesson: String
    var submissions: [Submission]

    /// The verdict on a student's answer to an exercise.
    func exercise(_ id: String, of student: String) -> Exercise? {
        submissions.first { $0.student == student }?.exercises.first { $0.id == id }
    }

    /// What is not as a fixture says, in words; empty where all is.
    func complaints(_ fixture: Fixture) -> String {
        guard let exercise = exercise(fixture.exercise, of: fixture.name) else {
            return "\(fixture.name) has no verdict"
        }
        var complaints: [String] = []
        let score = fixture.score ?? exercise.possible
        if exercise.possible != (fixture.exercise == "trend" ? 4 : 3) { complaints.append("of \(exercise.possible)") }
        if exercise.score != score { complaints.append("earns \(exercise.score) and not \(score)") }
        if !fixture.statuses.contains(exercise.status) {
            complaints.append("is \(exercise.status) and not \(fixture.statuses.sorted())")
        }
        if let words = fixture.words, !exercise.words.contains(words) { complaints.append("is not told “\(words)”") }
        // Two sentences of two kilobytes each, and the author's.
        let longest = 5_000
        let told = [exercise.message] + exercise.tests.map(\.message)
        if told.contains(where: { $0.utf8.count > longest }) { complaints.append("is told too much") }
        let hidden = exercise.tests.filter { $0.visibility == "hidden" }
        if hidden.contains(where: { $0.message.contains(where: \.isNumber) }) {
            complaints.append("is told hidden numbers")
        }
        return complaints.isEmpty ? "" : "\(fixture.name) \(complaints.joined(separator: ", ")): \(exercise.words)"
    }
}
