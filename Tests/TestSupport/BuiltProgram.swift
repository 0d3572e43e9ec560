internal import Foundation

/// A program that was built beside the tests.
public enum BuiltProgram {
    /// That there is none.
    public struct Missing: Error, CustomStringConvertible {
        /// What is missing, and where it was looked for.
        public var description: String
    }

    /// The path of the program of a name.
    public static func path(_ name: String) throws -> String {
        let candidates = ["/proc/self/exe"] + CommandLine.arguments
        for candidate in candidates {
            let folder = URL(filePath: candidate).resolvingSymlinksInPath().deletingLastPathComponent().path
            let program = folder + "/" + name
            if FileManager.default.isExecutableFile(atPath: program) { return program }
        }
        throw Missing(description: "`\(name)` stands beside none of \(candidates)")
    }
}
