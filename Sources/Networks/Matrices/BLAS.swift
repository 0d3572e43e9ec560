internal import Glibc
internal import Synchronization

/// The library for products that are large enough to be worth one: the only file that knows it.
///
/// It is BLIS where that is there, else OpenBLAS, both behind the interface of `cblas.h`. For the products of a gradient
/// of 784–1000–200–10 with batch 64 BLIS took 3.0 ms where OpenBLAS took 3.6. It is loaded at the first large product
/// and not before, because most lessons multiply nothing large: loading takes BLIS 0.5 ms and 13 MB of address space,
/// and its first product 80 MB more; OpenBLAS 2 to 5 ms, 48 MB and 270 MB. Without either the plain loops do the same
/// work more slowly.
enum BLAS {
    /// Computes a product into the result; false if the library is not there.
    static func run(_ product: Product, into result: UnsafeMutableBufferPointer<Double>) -> Bool {
        let (left, right) = (product.left, product.right)
        guard let multiply, let rows = Int32(exactly: left.shape.rows),
            let columns = Int32(exactly: right.shape.columns), let inner = Int32(exactly: left.shape.columns)
        else { return false }
        left.entries.withUnsafeBufferPointer { a in
            right.entries.withUnsafeBufferPointer { b in
                multiply(
                    columnMajor,
                    left.isTransposed ? transposed : asItIs,
                    right.isTransposed ? transposed : asItIs,
                    rows,
                    columns,
                    inner,
                    product.scale,
                    a.baseAddress,
                    Int32(left.stride),
                    b.baseAddress,
                    Int32(right.stride),
                    product.adds ? product.scale : 0,
                    result.baseAddress,
                    rows
                )
            }
        }
        return true
    }

    /// `cblas_dgemm`: C = αAB + βC.
    private typealias Multiply =
        @convention(c) (
            Int32, Int32, Int32, Int32, Int32, Int32, Double, UnsafePointer<Double>?, Int32, UnsafePointer<Double>?,
            Int32,
            Double, UnsafeMutablePointer<Double>?, Int32
        ) -> Void

    // The constants of `cblas.h`.
    private static let columnMajor: Int32 = 102
    private static let asItIs: Int32 = 111
    private static let transposed: Int32 = 112

    /// Whether a product has loaded a library.
    static var isLoaded: Bool { loaded.load(ordering: .relaxed) }

    /// How many threads a product is divided among: each takes address space, which a lesson's limit counts.
    static let threads = min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    private static let loaded = Atomic(false)

    /// The library's product, looked up once.
    private static let multiply: Multiply? = {
        _ = Heap.keepsMemory
        for (library, variable) in [
            ("libblis.so.4", "BLIS_NUM_THREADS"), ("libopenblas.so.0", "OPENBLAS_NUM_THREADS"),
        ] {
            setenv(variable, String(threads), 0)
            let found = dlopen(library, RTLD_NOW | RTLD_LOCAL).flatMap { dlsym($0, "cblas_dgemm") }
            guard let found else { continue }
            loaded.store(true, ordering: .relaxed)
            return unsafeBitCast(found, to: Multiply.self)
        }
        return nil
    }()
}
