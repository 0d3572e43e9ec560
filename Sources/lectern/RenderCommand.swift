import Course
import Diagnostics
import FoundationEssentials
import Typesetting

/// `lectern render`.
enum RenderCommand {
    @Sendable static func run(_ arguments: Arguments) throws -> ExitCode {
        let format = try OutputFormat(arguments)
        let file = arguments.operands[0]
        guard let bytes = read(file) else {
            throw FileError(file)
        }
        let source = SourceText(file: file == "-" ? "standard input" : file, bytes: bytes)
        let rendered = RenderedFile(
            source,
            fragment: arguments.has("--fragment"),
            typesetter: try Typesetter(katex: Machine.katex, dot: Machine.program(["dot"]))
        )
        let diagnostics = arguments.has("--strict") ? rendered.diagnostics.strict : rendered.diagnostics
        Terminal.report(diagnostics, sources: [source.file: source], format: format == .json ? .human : format)
        Terminal.print(rendered.html, terminator: "")
        return diagnostics.containErrors ? .failure : .success
    }

    private static func read(_ file: String) -> [UInt8]? {
        if file == "-" { return (try? FileHandleReader.standardInput()) }
        return (try? Data(contentsOf: URL(filePath: file))).map(Array.init)
    }
}
