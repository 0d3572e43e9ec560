public import Diagnostics

/// A file that a student handed in, read but not believed.
public struct SubmissionFile: Sendable {
    /// What it is, by the end of its name.
    public enum Kind: Sendable, Hashable {
        /// The student version of the lesson, filled in.
        case markdown
        /// The answer to one exercise.
        case swift
    }

    /// What it is.
    public var kind: Kind
    /// Its name without the folder and the ending.
    public var stem: String
    /// Its text.
    public var source: SourceText

    /// A file; the parameters are the properties.
    public init(kind: Kind, stem: String, source: SourceText) {
        self.kind = kind
        self.stem = stem
        self.source = source
    }
}

/// What one student handed in.
public struct HandedIn: Sendable {
    /// Who: the name of the file, or of the folder.
    public var student: String
    /// The files; what could not be read is in `problems`.
    public var files: [SubmissionFile]
    /// What could not be read, in a sentence each.
    public var problems: [String]

    /// What a student handed in; the parameters are the properties.
    public init(student: String, files: [SubmissionFile], problems: [String] = []) {
        self.student = student
        self.files = files
        self.problems = problems
    }
}
