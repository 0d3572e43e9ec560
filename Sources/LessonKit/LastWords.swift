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
    nonisolated(unsafe) private static var frames = UnsafeMutableBufferPointer<UnsafeMutableRawPointer?>(start: nil, count: 0)

    static func prepare(_ channel: Channel) {
        guard let channelDescriptor = channel.descriptor else { return }
        descriptor = channelDescriptor
        backtrace = CLibrary.backtrace
        buffer = .allocate(byteCount: 5 + 8 * (depth + 1), alignment: 8)
        frames = .allocate(capacity: depth)
        channel.send(.base(base()))
        // The first call loads the unwinder, which a handler must not do.
        _ = backtrace?(frames.baseAddress, 2)
        let stackSize = 256 * 1024
        var stack = stack_t(ss_sp: malloc(stackSize), ss_flags: 0, ss_size: stackSize)
        sigaltstack(&stack, nil)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { LastWords.say($0) }
        action.sa_flags = SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))
        for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTERM] { sigaction(signal, &action, nil) }
    }

    /// Sends the signal and where it came, and dies of it.
    private static func say(_ signal: Int32) {
        write("S", first: UInt64(signal))
        raise(signal)
    }

    static func sayExit() {
        fflush(stdout)
        write("X", first: nil)
    }

    /// Writes a frame as ``Frame`` lays it out, without allocating.
    private static func write(_ kind: Unicode.Scalar, first: UInt64?) {
        guard descriptor >= 0 else { return }
        let count = Int(backtrace?(frames.baseAddress, Int32(depth)) ?? 0)
        var offset = 5
        if let first {
            buffer.storeBytes(of: first.littleEndian, toByteOffset: offset, as: UInt64.self, unaligned: ())
            offset += 8
        }
        for index in 0..<count {
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
    fileprivate func storeBytes<T: BitwiseCopyable>(of value: T, toByteOffset offset: Int, as type: T.Type, unaligned: Void) {
        withUnsafeBytes(of: value) { bytes in
            for index in 0..<bytes.count { self[offset + index] = bytes[index] }
        }
    }
}
