import Testing

/// Everything here keeps all processors busy by itself, so it runs one after the other.
@Suite("submissions", .serialized)
enum SubmissionTests {}
