internal import Glibc

/// Functions of the C library and the Swift runtime that no module declares, found by name.
///
/// A C module of ours would have to be found again by every compilation of a lesson; this is not.
enum CLibrary {
    typealias Backtrace = @convention(c) (UnsafeMutablePointer<UnsafeMutableRawPointer?>?, Int32) -> Int32
    typealias AuxiliaryValue = @convention(c) (UInt) -> UInt
    /// It takes variable arguments; the two that are needed are passed in the same registers.
    typealias ProcessControl = @convention(c) (Int32, UInt) -> Int32

    /// `backtrace(3)`.
    static let backtrace: Backtrace? = find("backtrace")
    /// `getauxval(3)`.
    static let auxiliaryValue: AuxiliaryValue? = find("getauxval")
    /// `prctl(2)` with one argument.
    static let processControl: ProcessControl? = find("prctl")

    /// What the Swift runtime calls before it throws an error.
    typealias SetThrowHandler = @convention(c) (@convention(c) (UnsafeRawPointer?) -> Void) -> Void
    static let setThrowHandler: SetThrowHandler? = find("_swift_setWillThrowHandler")

    private static func find<Function>(_ name: String) -> Function? {
        dlsym(nil, name).map { unsafeBitCast($0, to: Function.self) }
    }
}
