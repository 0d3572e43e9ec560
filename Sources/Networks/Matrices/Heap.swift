internal import Glibc

/// What the C library's allocator does with memory that was freed.
enum Heap {
    /// Lets the process keep freed memory for its next matrices.
    ///
    /// Every pass frees matrices of megabytes and asks for the same again. Given back to the system in between, each
    /// page has to be found and cleared anew, which took as long as half of a gradient of ten layers of 500 units.
    /// Up to 256 MiB are kept; what a process holds at its peak stays the same. Single matrices over 32 MiB, the most
    /// that the allocator allows here, are still given back.
    static let keepsMemory: Bool = {
        typealias SetOption = @convention(c) (Int32, Int32) -> Int32
        // `mallopt(3)`, which the module of the C library leaves out, with M_TRIM_THRESHOLD and M_MMAP_THRESHOLD.
        guard let found = dlsym(nil, "mallopt") else { return false }
        let setOption = unsafeBitCast(found, to: SetOption.self)
        return setOption(-1, 256 << 20) == 1 && setOption(-3, 32 << 20) == 1
    }()
}
