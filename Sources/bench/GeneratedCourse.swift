import Glibc

/// A course made by a program: lessons of blocks that each build a graph and compare its gradients, no two
/// alike.
struct GeneratedCourse {
    let lessons: Int
    let blocks: Int
    let seed: UInt64

    /// Writes the lessons into a folder.
    func write(to folder: String) throws {
        var generator = Generator(state: seed)
        for lesson in 1...lessons {
            try Scratch.write(text(lesson, &generator), to: path(lesson, in: folder))
        }
    }

    /// Changes one sentence of one lesson, and no code.
    func changeSentence(in folder: String, _ run: Int) throws {
        var generator = Generator(state: seed)
        let text = text(1, &generator)
        try Scratch.write(text + "\nA sentence that was added in run \(run).\n", to: path(1, in: folder))
    }

    private func path(_ lesson: Int, in folder: String) -> String {
        folder + "/" + (lesson < 10 ? "0" : "") + "\(lesson)-generated-\(lesson).md"
    }

    private func text(_ lesson: Int, _ generator: inout Generator) -> String {
        var text = "---\ntitle: Generated lesson \(lesson)\nsummary: Gradient checks.\n---\n"
        for block in 1...blocks {
            text += "\n## Check \(block)\n\nThe function is $f_{\(block)}(x, y)$.\n\n```swift spec\n"
            text += code(block, &generator)
            text += "```\n\nIts value is `swift f\(block).value`.\n"
        }
        return text
    }

    private func code(_ block: Int, _ generator: inout Generator) -> String {
        let functions = ["sin", "cos", "tanh", "sigmoid", "exp"]
        func constant() -> String { "\(Double(generator.next(1000) + 1) / 500)" }
        let outer = functions[generator.next(functions.count)]
        let inner = functions[generator.next(functions.count)]
        return """
            let graph\(block) = Graph()
            let x\(block) = graph\(block).variable("x", \(constant()))
            let y\(block) = graph\(block).variable("y", \(constant()))
            let inner\(block) = \(inner)(x\(block) * \(constant()) + y\(block))
            let f\(block) = \(outer)(inner\(block) * y\(block)) + x\(block) * x\(block) / \(constant())
            print("f\(block) =", f\(block).value)
            compareGradients(of: f\(block), "Check \(block)")

            """
    }
}

/// SplitMix.
struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((bits ^ (bits >> 31)) % UInt64(bound))
    }
}
