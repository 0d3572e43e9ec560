extension Words {
    /// The words of exercises, quick checks and questions.
    struct Tasks: Sendable {
        var onePoint: String
        var manyPoints: Pattern
        var tests: Count
        var seeds: Count
        /// So many tests, on the inputs of so many seeds.
        var passes: Pattern
        var earnsAll: String
        var starterFails: String
        var wrongAnswers: Count
        var proved: Pattern
        var yourAnswer: String
        var keptBack: String
        var chooseOne: String
        var chooseAll: String
        var type: String
        var check: String
        var answer: String
        var right: String
        var wrong: String
        var nothingChosen: String
        /// Said of a formula that was compared at points; the gap is for how many.
        var agrees: String
        var unread: String

        func points(_ points: String) -> String { points == "1" ? onePoint : manyPoints(points) }
        func choose(_ isOne: Bool) -> String { isOne ? chooseOne : chooseAll }
    }
}

extension Words.Tasks {
    static let english = Words.Tasks(
        onePoint: "1 point",
        manyPoints: "# points",
        tests: Words.Count("1 test", "# tests"),
        seeds: Words.Count("1 seed", "# seeds"),
        passes: "it passes #1 with the inputs of #2",
        earnsAll: "every step holds, and all that is asked for is there",
        starterFails: "the code to begin with does not",
        wrongAnswers: Words.Count("a wrong answer fails", "# wrong answers fail"),
        proved: "Proved by the build: #.",
        yourAnswer: "Your answer",
        keptBack: "The answer is kept back until the course gives it out.",
        chooseOne: "Choose one",
        chooseAll: "Choose all that are right",
        type: "Type the answer",
        check: "Check",
        answer: "Answer",
        right: "Right.",
        wrong: "Not right.",
        nothingChosen: "Choose or type an answer first.",
        agrees: "It agrees with the answer at # points.",
        unread: "This cannot be read; write it as 2*x*cos(x^2)."
    )

    static let german = Words.Tasks(
        onePoint: "1 Punkt",
        manyPoints: "# Punkte",
        tests: Words.Count("1 Test", "# Tests"),
        seeds: Words.Count("1 Startwert", "# Startwerten"),
        passes: "sie besteht #1 mit den Eingaben aus #2",
        earnsAll: "jeder Schritt gilt, und alles Verlangte ist da",
        starterFails: "was am Anfang dasteht, besteht nicht",
        wrongAnswers: Words.Count("eine falsche Antwort besteht nicht", "# falsche Antworten bestehen nicht"),
        proved: "Beim Bauen bewiesen: #.",
        yourAnswer: "Ihre Antwort",
        keptBack: "Die Antwort wird zurückgehalten, bis der Kurs sie ausgibt.",
        chooseOne: "Wählen Sie eine Antwort",
        chooseAll: "Wählen Sie alle richtigen Antworten",
        type: "Geben Sie die Antwort ein",
        check: "Prüfen",
        answer: "Antwort",
        right: "Richtig.",
        wrong: "Nicht richtig.",
        nothingChosen: "Wählen Sie zuerst eine Antwort, oder geben Sie eine ein.",
        agrees: "Das stimmt an # Stellen mit der Antwort überein.",
        unread: "Das ist nicht lesbar; schreiben Sie es wie 2*x*cos(x^2)."
    )
}
