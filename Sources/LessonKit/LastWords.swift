internal import Artifacts
@preconcurrency internal import Glibc

/// Says where the program was when it trapped, was asked to end, or exited early.
///
/// The handler runs on a stack of its own, so that it can also speak when the program has run out of stack,
/// and neither allocates nor locks: it writes into memory set aside before.
enum LastWords {
    private static let depth = 256
    nonisolated(unsafe) private static var descriptor: Int32 = -1
    nonisolated(unsafe) private static var backtrace: CLibrary.Backtrace?
    nonisolated(unsafe) private static var buffer = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    nonisolated(unsafe) private static var frames = UnsafeMutableBufferPointer<UnsafeMutableRawPointer?>(
        start: nil,
        count: 0
    )

    /// Where the last error was thrown.
    ///
    /// An error that nobody catches ends the program far from there.
    nonisolated(unsafe) private static var thrown = UnsafeMutableBufferPointer<UnsafeMutableRawPointer?>(
        start: nil,
        count: 0
    )
    nonisolated(unsafe) private static var thrownDepth: Int32 = 0
    nonisolated(unsafe) private static var throwCount = 0

    static func prepare() {
        guard let channelDescriptor = Channel.descriptor else { return }
        descriptor = channelDescriptor
        backtrace = CLibrary.backtrace
        buffer = .allocate(byteCount: 5 + 8 * (depth + 2), alignment: 8)
        frames = .allocate(capacity: depth)
        thrown = .allocate(capacity: depth)
        Channel.send(.base(base()))
        // The first call loads the unwinder, which a handler must not do.
        _ = backtrace?(frames.baseAddress, 2)
        CLibrary.setThrowHandler?({ _ in LastWords.noteThrow() })
        let stackSize = 256 * 1024
        var stack = stack_t(ss_sp: malloc(stackSize), ss_flags: 0, ss_size: stackSize)
        sigaltstack(&stack, nil)
        var action = sigaction()
        action.__sigaction_handler.sa_sigaction = { signal, _, context in LastWords.say(signal, context) }
        action.sa_flags = SA_SIGINFO | SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))
        for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTERM] { sigaction(signal, &action, nil) }
    }

    /// Sends the signal and where it came, and dies of it.
    private static func say(_ signal: Int32, _ context: UnsafeMutableRawPointer?) {
        if thrownDepth > 0 { write("T", thrown, thrownDepth) }
        write("S", first: UInt64(signal), second: instruction(context))
        raise(signal)
    }

    /// The instruction that a signal met.
    private static func instruction(_ context: UnsafeMutableRawPointer?) -> UInt64 {
        guard let context = context?.assumingMemoryBound(to: ucontext_t.self) else { return 0 }
        #if arch(arm64)
            return UInt64(context.pointee.uc_mcontext.pc)
        #else
            let instructionPointer = 16
            return withUnsafeBytes(of: &context.pointee.uc_mcontext.gregs) { registers in
                registers.load(fromByteOffset: instructionPointer * 8, as: UInt64.self)
            }
        #endif
    }

    /// Notes the first thousand throws; a program that throws more should not pay for it.
    private static func noteThrow() {
        throwCount += 1
        thrownDepth = throwCount > 1000 ? 0 : backtrace?(thrown.baseAddress, Int32(depth)) ?? 0
    }

    static func sayExit() {
        fflush(stdout)
        write("X", first: nil, second: nil)
    }

    /// Writes a frame as ``Frame`` lays it out, with the stack as it is here, without allocating.
    private static func write(_ kind: Unicode.Scalar, first: UInt64?, second: UInt64?) {
        guard descriptor >= 0 else { return }
        write(kind, first: first, second: second, frames, backtrace?(frames.baseAddress, Int32(depth)) ?? 0)
    }

    private static func write(
        _ kind: Unicode.Scalar,
        first: UInt64? = nil,
        second: UInt64? = nil,
        _ frames: UnsafeMutableBufferPointer<UnsafeMutableRawPointer?>,
        _ count: Int32
    ) {
        var offset = 5
        if let first, let second {
            buffer.storeBytes(of: first.littleEndian, toByteOffset: offset, as: UInt64.self, unaligned: ())
            buffer.storeBytes(of: second.littleEndian, toByteOffset: offset + 8, as: UInt64.self, unaligned: ())
            offset += 16
        }
        for index in 0..<Int(count) {
            let address = UInt64(UInt(bitPattern: frames[index]))
            buffer.storeBytes(of: address.littleEndian, toByteOffset: offset, as: UInt64.self, unaligned: ())
            offset += 8
        }
        buffer[0] = UInt8(ascii: kind)
        buffer.storeBytes(of: UInt32(offset - 5).littleEndian, toByteOffset: 1, as: UInt32.self, unaligned: ())
        _ = Glibc.write(descriptor, buffer.baseAddress, offset)
    }

    /// Where the program itself is loaded: its headers' address, less where they stand in the file.
    private static func base() -> UInt64 {
        let headers = 3 as UInt
        let elfHeaderSize = 64 as UInt64
        return UInt64(CLibrary.auxiliaryValue?(headers) ?? 0) &- elfHeaderSize
    }
}

extension UnsafeMutableRawBufferPointer {
    fileprivate func storeBytes<T: BitwiseCopyable>(
        of value: T,
        toByteOffset offset: Int,
        as type: T.Type,
        unaligned: Void
    ) {
        withUnsafeBytes(of: value) { bytes in
            for index in 0..<bytes.count { self[offset + index] = bytes[index] }
        }
    }
}
