internal import Glibc

/// The threads of the library that multiplies matrices, for work on the entries of large ones.
///
/// BLIS divides a product among threads of OpenMP, which then wait for the next. The activations between two products
/// are divided among the same threads: others would have to share the cores with them. Where the library has not been
/// loaded, or has no such threads, the caller does the work alone. How it is divided changes no digit of it.
enum Team {
    /// From how many entries on a division is worth its while.
    private static let enough = 1 << 14

    /// Does the work for all the numbers below a count, in ranges that are divided among the threads.
    static func divide(_ count: Int, _ work: (Range<Int>) -> Void) {
        guard count >= enough, BLAS.isLoaded, let threads = OpenMP.found else { return work(0..<count) }
        withoutActuallyEscaping(work) { work in threads.divide(count, work) }
    }
}

/// The functions of libgomp that start a team, found in the library that is loaded already.
private struct OpenMP: Sendable {
    private typealias Parallel =
        @convention(c) (
            @convention(c) (UnsafeMutableRawPointer?) -> Void, UnsafeMutableRawPointer?, UInt32, UInt32
        ) -> Void
    private typealias Number = @convention(c) () -> Int32

    private let parallel: Parallel
    private let threadNumber: Number
    private let threadCount: Number

    static let found: OpenMP? = {
        guard let library = dlopen("libgomp.so.1", RTLD_NOW | RTLD_NOLOAD),
            let parallel = dlsym(library, "GOMP_parallel"),
            let number = dlsym(library, "omp_get_thread_num"), let count = dlsym(library, "omp_get_num_threads")
        else { return nil }
        return OpenMP(
            parallel: unsafeBitCast(parallel, to: Parallel.self),
            threadNumber: unsafeBitCast(number, to: Number.self),
            threadCount: unsafeBitCast(count, to: Number.self)
        )
    }()

    /// What the threads share: the work, how much there is of it, and the functions to ask for one's part.
    private struct Task {
        let count: Int
        let work: (Range<Int>) -> Void
        let team: OpenMP
    }

    func divide(_ count: Int, _ work: @escaping (Range<Int>) -> Void) {
        var task = Task(count: count, work: work, team: self)
        withUnsafeMutablePointer(to: &task) { task in
            let part: @convention(c) (UnsafeMutableRawPointer?) -> Void = { pointer in
                guard let task = pointer?.assumingMemoryBound(to: Task.self) else { return }
                let (number, threads) = (Int(task.pointee.team.threadNumber()), Int(task.pointee.team.threadCount()))
                let count = task.pointee.count
                task.pointee.work(count * number / threads..<count * (number + 1) / threads)
            }
            parallel(part, task, UInt32(BLAS.threads), 0)
        }
    }
}
