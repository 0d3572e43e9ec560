import Foundation
import Testing

/// Lessons as Jupyter notebooks and as PDF.
@Suite struct NotebookTests {
    private static let lesson = """
        ---
        title: A lesson with $x^2$
        summary: What it is about.
        ---

        ## Numbers {#numbers}

        Half of it is `swift 42 / 2`, says [](#eq-half), and | is no table.

        $$
        h = \\tfrac12 n
        $$ {#eq-half}

        ```swift spec {#tab-one caption="One value"}
        print("printed")
        show("$n$", 42)
        ```

        | a | b |
        |---|--:|
        | `c` | $d$ |

        > [!NOTE]
        > Take care.

        ```derivation
        let y = x^2
        dy/dx = 2*x [power rule]
        ```

        ```swift spec {error=true echo=false}
        fatalError("as it must")
        ```

        ### An exercise {.exercise}

        ```swift spec
        func answer() -> Int { 0 }
        ```

        #### Its solution {.solution}

        ```swift spec
        func answer() -> Int { 42 }
        ```

        #### Its tests {.tests}

        ```swift spec
        test("is the answer") { draw in observe("the answer", answer() + draw.integer(in: 0...9)) }
        ```

        """

    @Test func writesNotebooksWithTheirOutputs() throws {
        let course = try Course(Self.lesson)
        let result = try course.lectern("build", "--to", "ipynb")
        #expect(result.code == 0, "\(result.error)")
        let text = try course.read("Output/ipynb/lesson.ipynb")
        let notebook = try JSONDecoder().decode(Notebook.self, from: Data(text.utf8))
        #expect(notebook.nbformat == 4 && notebook.nbformat_minor == 5)
        #expect(Set(notebook.cells.map(\.id)).count == notebook.cells.count)
        let markdown = notebook.cells.filter { $0.cell_type == "markdown" }.map { $0.source.joined() }.joined(
            separator: "\n\n"
        )
        #expect(markdown.hasPrefix("# A lesson with $x^2$\n\nWhat it is about."))
        #expect(markdown.contains("Half of it is 21, says Equation (1), and | is no table."))
        #expect(markdown.contains("$$\nh = \\tfrac12 n \\tag{1}\n$$"))
        #expect(markdown.contains("| a | b |\n|---|--:|\n| `c` | $d$ |"))
        #expect(markdown.contains("> **Note**\n> \n> Take care."))
        #expect(markdown.contains("\\frac{dy}{dx} &= 2x && \\text{power rule, proved}"))
        #expect(!text.contains("{ 42 }") && !text.contains("is the answer"))
        let code = notebook.cells.filter { $0.cell_type == "code" }
        #expect(code.count == 3)
        #expect(code[0].source.joined() == "print(\"printed\")\nshow(\"$n$\", 42)")
        #expect(code[0].outputs?.map(\.output_type) == ["stream", "display_data"])
        #expect(code[0].outputs?.last?.data?["text/html"]?.joined().contains("$n$") == true)
        #expect(code[1].outputs?.map(\.output_type) == ["error"])
        #expect(code[1].metadata.jupyter?.source_hidden == true)
        #expect(code[2].outputs == [])
        _ = try course.lectern("build", "--to", "ipynb", "-o", "again")
        #expect(try course.read("again/lesson.ipynb") == text)
    }

    @Test func saysHowToGetTheBrowserThatPrints() throws {
        let course = try Course("Words.")
        // A PATH that has the compiler, and no browser.
        let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
        let compiler = try #require(
            folders.map { "\($0)/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        )
        let bin = course.path + "/bin"
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        let target = URL(filePath: compiler).resolvingSymlinksInPath().path
        try FileManager.default.createSymbolicLink(atPath: bin + "/swiftc", withDestinationPath: target)
        let result = try Lectern.run(["build", "--to", "pdf"], in: course.path, ["PATH": bin])
        #expect(result.code == 1)
        #expect(result.error.contains("Chromium prints the pages, and it is not installed"))
        #expect(result.error.contains("apt-get install chromium"))
    }

    @Test func knowsNoOtherKinds() throws {
        let result = try Course("Words.").lectern("build", "--to", "docx")
        #expect(result.code == 2)
        #expect(result.error.contains("`--to` is one of html, ipynb and pdf"))
    }
}

/// A notebook, as far as the tests look at it.
private struct Notebook: Decodable {
    struct Output: Decodable, Equatable {
        var output_type: String
        var data: [String: [String]]?
    }
    struct Metadata: Decodable {
        struct Jupyter: Decodable { var source_hidden: Bool }
        var jupyter: Jupyter?
    }
    struct Cell: Decodable {
        var cell_type: String
        var id: String
        var source: [String]
        var outputs: [Output]?
        var metadata: Metadata
    }
    var nbformat: Int
    var nbformat_minor: Int
    var cells: [Cell]
}
