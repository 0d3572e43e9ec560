/// What became of a test, of an exercise, or of another task.
///
/// There is no standard status: nothing that did not run can pass.
public enum Status: String, Sendable, Hashable, CaseIterable, Codable {
    case passed
    /// The answer is wrong.
    case failed
    /// The answer does not compile.
    case compileError = "compile-error"
    /// The answer's process stopped.
    case crashed
    /// It ran longer than it may.
    case timeout
    /// It took more memory than it may.
    case memoryLimit = "memory-limit"
    /// It wrote more than it may.
    case outputLimit = "output-limit"
    /// It asked the system for something that answers may not do.
    case denied
    /// There is no answer, or it lacks what the tests call.
    case missing
    /// A person decides.
    case manual
}
