internal import Processes

/// How clang calls the linker, so that it need not be asked again for each program: it takes a third of the time.
public struct LinkerCall: Sendable {
    private let executable: String
    private let arguments: [String]

    /// What stands for the objects, and for the program.
    private static let (objects, program) = ("/dev/null", "lectern-program")

    /// What clang says that it would do; `nil` where it does not say it in this way.
    init?(_ toolchain: Toolchain, environment: [String: String]) {
        var command = toolchain.link([LinkerCall.objects], to: LinkerCall.program, environment: environment)
        command.arguments.insert("-###", at: 0)
        guard let said = try? capture(command, seconds: 60), said.outcome.ending.isSuccess,
            let line = said.error.split(whereSeparator: \.isNewline).last
        else { return nil }
        let words = LinkerCall.words(line)
        guard let first = words.first, first.hasSuffix("ld.lld"), words.count(where: { $0 == LinkerCall.objects }) == 1,
            words.contains(LinkerCall.program)
        else { return nil }
        executable = first
        arguments = Array(words.dropFirst())
    }

    /// The words between quotation marks.
    private static func words(_ line: Substring) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .compactMap { $0.offset.isMultiple(of: 2) ? nil : String($0.element) }
    }

    /// The call that links some objects into a program.
    func command(
        _ objects: [String],
        to program: String,
        withOthers: Bool,
        environment: [String: String]
    ) -> Command {
        let left = withOthers ? [] : Set(Toolchain.otherLibraries.map { "-l" + $0 })
        let words = arguments.filter { !left.contains($0) }.flatMap { word in
            word == LinkerCall.objects ? objects : word == LinkerCall.program ? [program] : [word]
        }
        return Command(executable, words, environment: environment)
    }
}

extension Workshop {
    /// The workshop, in which clang is not asked for each program how the linker is called.
    public func knowingTheLinker() -> Workshop {
        var workshop = self
        workshop.toolchain.linker = LinkerCall(toolchain, environment: environment)
        return workshop
    }
}
