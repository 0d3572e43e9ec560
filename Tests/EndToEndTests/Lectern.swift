import Foundation
import Processes
import TestSupport
import Testing

/// The real binary, beside the tests.
enum Lectern {
    /// What came of a run.
    struct Result {
        var code: Int32?
        var output: String
        var error: String
    }

    static func command(_ arguments: [String], in directory: String, _ more: [String: String] = [:]) throws -> Command {
        let environment = ProcessInfo.processInfo.environment.merging(more) { $1 }
        return Command(try BuiltProgram.path("lectern"), arguments, environment: environment, directory: directory)
    }

    /// Runs `lectern` to its end, which must come.
    static func run(_ arguments: [String], in directory: String, _ more: [String: String] = [:]) throws -> Result {
        let captured = try capture(try command(arguments, in: directory, more), seconds: 100)
        try #require(!captured.outcome.timedOut, "lectern \(arguments) hangs")
        var code: Int32?
        if case .exited(let exited) = captured.outcome.ending { code = exited }
        return Result(code: code, output: captured.output, error: captured.error)
    }
}
