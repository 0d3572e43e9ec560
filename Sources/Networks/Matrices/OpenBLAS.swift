internal import Glibc

/// OpenBLAS, for products that are large enough to be worth it: the only file that knows it.
///
/// It is loaded at the first large product and not before, because loading takes 2 to 5 ms and 50 MB of address
/// space, its first product 270 MB more, and most lessons multiply nothing large. Without it the plain loops do
/// the same work more slowly.
enum OpenBLAS {
    /// Computes a product into the result; false if the library is not there.
    static func run(_ product: Product, into result: UnsafeMutableBufferPointer<Double>) -> Bool {
        let (left, right) = (product.left, product.right)
        guard let multiply, let rows = Int32(exactly: left.shape.rows),
            let columns = Int32(exactly: right.shape.columns), let inner = Int32(exactly: left.shape.columns)
        else { return false }
        left.elements.withUnsafeBufferPointer { a in
            right.elements.withUnsafeBufferPointer { b in
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

    /// The library's product, looked up once.
    private static let multiply: Multiply? = {
        _ = Heap.keepsMemory
        // Each of its threads takes 40 MB of address space, which a lesson's limit counts: eight are enough.
        setenv("OPENBLAS_NUM_THREADS", String(min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))), 0)
        return dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL)
            .flatMap { dlsym($0, "cblas_dgemm") }
            .map { unsafeBitCast($0, to: Multiply.self) }
    }()
}
