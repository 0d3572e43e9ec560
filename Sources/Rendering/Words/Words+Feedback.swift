internal import Judging

extension Words {
    /// The words of the page that a student gets back.
    struct Feedback: Sendable {
        var feedback: String
        /// How many of how many points.
        var points: Pattern
        /// How many points a person still decides on.
        var pending: Pattern
        var noScore: String
        var graderFailed: String
        var hiddenTest: String
        var statuses: [Status: String]

        func name(of status: Status) -> String { statuses[status] ?? status.rawValue }
    }
}

extension Words.Feedback {
    static let english = Words.Feedback(
        feedback: "Feedback",
        points: "#1 of #2 points",
        pending: "# more points wait for a person",
        noScore: "This could not be graded, and it is no zero: nothing could be read.",
        graderFailed: "Something could not be graded, because the grader failed. It is no zero.",
        hiddenTest: "hidden test",
        statuses: [
            .passed: "passed", .failed: "failed", .compileError: "does not compile", .crashed: "crashed",
            .timeout: "took too long", .memoryLimit: "took too much memory", .outputLimit: "wrote too much",
            .denied: "was denied by the sandbox", .missing: "is missing", .manual: "waits for a person",
        ]
    )

    static let german = Words.Feedback(
        feedback: "Rückmeldung",
        points: "#1 von #2 Punkten",
        pending: "über # weitere Punkte entscheidet ein Mensch",
        noScore: "Dies konnte nicht bewertet werden und zählt nicht als null: Nichts war lesbar.",
        graderFailed: "Etwas konnte nicht bewertet werden, weil die Bewertung versagte. Es zählt nicht als null.",
        hiddenTest: "verdeckter Test",
        statuses: [
            .passed: "bestanden", .failed: "nicht bestanden", .compileError: "lässt sich nicht übersetzen",
            .crashed: "abgestürzt", .timeout: "dauerte zu lange", .memoryLimit: "brauchte zu viel Speicher",
            .outputLimit: "schrieb zu viel", .denied: "wurde von der Sandbox verwehrt", .missing: "fehlt",
            .manual: "wartet auf einen Menschen",
        ]
    )
}
