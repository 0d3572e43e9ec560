/// The entries of a matrix: an array of Doubles whose first stands at the start of a cache line.
///
/// A Swift array begins wherever the allocator puts it, and the products of a library then took up to a fifth longer:
/// half of their loads reached into two lines. Like an array it is a value, copied when it is written to while
/// somebody else holds it.
struct Entries: RandomAccessCollection, MutableCollection, Sendable {
    private var storage: Storage

    /// A piece of memory that is freed with the last value that holds it.
    ///
    /// It is written to only while it is new or has one owner, so that sharing it between threads is safe.
    private final class Storage: @unchecked Sendable {
        let buffer: UnsafeMutableBufferPointer<Double>

        init(count: Int) {
            let bytes = Swift.max(1, count) * MemoryLayout<Double>.stride
            let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
            buffer = UnsafeMutableBufferPointer(
                start: memory.bindMemory(to: Double.self, capacity: count),
                count: count
            )
        }

        deinit {
            UnsafeMutableRawPointer(buffer.baseAddress)?.deallocate()
        }
    }

    /// Entries that a closure writes, all of them.
    @inline(__always)
    init(count: Int, filledBy fill: (UnsafeMutableBufferPointer<Double>) -> Void) {
        storage = Storage(count: count)
        fill(storage.buffer)
    }

    /// The numbers of an array.
    init(_ numbers: some Collection<Double>) {
        self.init(count: numbers.count) { entries in _ = entries.initialize(from: numbers) }
    }

    /// The same number everywhere.
    init(repeating number: Double, count: Int) {
        self.init(count: count) { $0.initialize(repeating: number) }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { storage.buffer.count }

    subscript(place: Int) -> Double {
        @inline(__always) get { storage.buffer[place] }
        @inline(__always) set {
            if !isKnownUniquelyReferenced(&storage) { copy() }
            storage.buffer[place] = newValue
        }
    }

    /// Reads the entries in place.
    @inline(__always)
    func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
        withExtendedLifetime(storage) { body(UnsafeBufferPointer(storage.buffer)) }
    }

    private mutating func copy() {
        let old = storage
        storage = Storage(count: old.buffer.count)
        _ = storage.buffer.initialize(from: old.buffer)
    }
}

extension Entries: Hashable {
    static func == (left: Entries, right: Entries) -> Bool { left.elementsEqual(right) }

    func hash(into hasher: inout Hasher) {
        for entry in self { hasher.combine(entry) }
    }
}
