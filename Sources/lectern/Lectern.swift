import Diagnostics
import Glibc
import Sandboxing

/// `lectern`: arguments, exit codes, progress; nothing else.
@main
enum Lectern {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        let code = run(Array(CommandLine.arguments.dropFirst()))
        ControlGroup.leave()
        exit(code.rawValue)
    }

    private static func run(_ arguments: [String]) -> ExitCode {
        guard let name = arguments.first else {
            Terminal.error(Help.overview)
            return .usage
        }
        switch name {
        case "help", "--help", "-h":
            guard let topic = arguments.dropFirst().first else {
                Terminal.print(Help.overview)
                return .success
            }
            return help(topic)
        case "--version":
            Terminal.print("lectern \(Lectern.version)")
            return .success
        default: break
        }
        guard let command = Command.all.first(where: { $0.name == name }) else { return unknown(name) }
        if arguments.contains("--help") || arguments.contains("-h") {
            Terminal.print(Help.text(command))
            return .success
        }
        do {
            return try command.run(try Arguments(Array(arguments.dropFirst()), for: command))
        } catch let error as UsageError {
            Terminal.error("error: \(error.headline)" + (error.help.map { "\n  help: \($0)" } ?? ""))
            return .usage
        } catch {
            Terminal.error("error: \(error)")
            return .failure
        }
    }

    private static func help(_ topic: String) -> ExitCode {
        guard let command = Command.all.first(where: { $0.name == topic }) else { return unknown(topic) }
        Terminal.print(Help.text(command))
        return .success
    }

    private static func unknown(_ name: String) -> ExitCode {
        let near = suggestion(for: name, among: Command.all.map(\.name) + ["help"])
        let isFlag = name.hasPrefix("-")
        Terminal.error("error: `\(name)` is no \(isFlag ? "option" : "command") of lectern")
        Terminal.error(
            "  help: " + (near.map { "did you mean `lectern \($0)`?" } ?? "`lectern --help` lists the commands")
        )
        return .usage
    }

    static let version = "0.1"
}

/// How the process ends.
enum ExitCode: Int32 {
    /// All is well.
    case success = 0
    /// The lessons have errors.
    case failure = 1
    /// The command line is wrong.
    case usage = 2
}
