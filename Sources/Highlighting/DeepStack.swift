internal import Glibc

/// The bytes of stack for `SourceLimits.bytes` of source.
///
/// The system lends memory only for what is used of them.
private let stackBytes = 268_435_456

/// Does something on a thread whose stack is deep enough for the parser, and waits for it.
///
/// `nil` if the system gives no such thread.
func onDeepStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
    let work = Work(body)
    let reference = Unmanaged.passRetained(work)
    defer { reference.release() }
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    var thread = pthread_t()
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
        if let argument { Unmanaged<AnyWork>.fromOpaque(argument).takeUnretainedValue().run() }
        return nil
    }
    guard pthread_attr_setstacksize(&attributes, stackBytes) == 0,
        pthread_create(&thread, &attributes, start, reference.toOpaque()) == 0,
        pthread_join(thread, nil) == 0
    else { return nil }
    return work.result
}

/// What a thread does; a class, because a C function can be handed only a pointer.
private class AnyWork {
    func run() {}
}

private final class Work<Result>: AnyWork {
    private let body: () -> Result
    private(set) var result: Result?

    init(_ body: @escaping () -> Result) { self.body = body }

    override func run() { result = body() }
}
