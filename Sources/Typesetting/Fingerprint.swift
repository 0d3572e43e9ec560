/// Short names for long bytes; not made to withstand an attacker.
enum Fingerprint {
    /// Two 64-bit hashes of Fowler, Noll and Vo (FNV-1a), the second from another beginning.
    static func two(_ bytes: ArraySlice<UInt8>) -> (UInt64, UInt64) {
        let prime: UInt64 = 0x0000_0100_0000_01B3
        var (first, second): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142)
        bytes.withUnsafeBufferPointer { buffer in
            for byte in buffer {
                first = (first ^ UInt64(byte)) &* prime
                second = (second ^ UInt64(byte ^ 0xA5)) &* prime
            }
        }
        return (first, second)
    }

    /// Both hashes as 32 hexadecimal digits.
    static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        let pair = two(bytes)
        return [pair.0, pair.1].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
