import CJavaScriptCore
import Glibc

/// What a script threw, copied out of the engine.
struct JavaScriptError: Error {
    /// The error's `name`, such as `ParseError`; empty where the script threw something else.
    var name: String
    /// The error's `message`, or what was thrown, as text.
    var message: String
    /// The numbers that the error carries beside them, by the names that the caller asked for.
    var numbers: [String: Int]
}

/// A JavaScript context of its own: scripts are evaluated in it, and its functions called with strings.
///
/// It is not safe to use from several threads at once; from one after the other it is.
/// No value of the engine leaves this file: strings are copied in and out as UTF-16.
final class JavaScript {
    private let context: JSGlobalContextRef

    /// A fresh context; a script or a call that runs longer than `seconds` is ended with an error.
    ///
    /// Returns `nil` if the engine gives no context.
    init?(secondsForACall seconds: Double) {
        guard let context = JSGlobalContextCreate(nil) else { return nil }
        self.context = context
        JavaScript.limit(context, to: seconds)
    }

    deinit { JSGlobalContextRelease(context) }

    /// Runs `script`, whose value is dropped.
    func evaluate(_ script: String) throws(JavaScriptError) {
        let source = JavaScript.string(script)
        defer { JSStringRelease(source) }
        var exception: JSValueRef?
        _ = JSEvaluateScript(context, source, nil, nil, 1, &exception)
        if let exception { throw describe(exception, numbers: []) }
    }

    /// Calls the global function `name`, and returns what it returns as a string.
    ///
    /// Of an error it throws, the properties `numbers` are read as well.
    func call(_ name: String, _ arguments: [String], numbers: [String] = []) throws(JavaScriptError) -> String {
        guard let function = property(name, of: JSContextGetGlobalObject(context)),
            JSValueIsObject(context, function)
        else { throw JavaScriptError(name: "ReferenceError", message: "no function \(name)", numbers: [:]) }
        var exception: JSValueRef?
        let values = arguments.map(value)
        let result = JSObjectCallAsFunction(
            context,
            JSValueToObject(context, function, nil),
            nil,
            values.count,
            values,
            &exception
        )
        if let exception { throw describe(exception, numbers: numbers) }
        guard let result, let text = text(result) else {
            throw JavaScriptError(name: "", message: "\(name) returned nothing", numbers: [:])
        }
        return text
    }

    // MARK: Values

    private func value(_ string: String) -> JSValueRef? {
        let copy = JavaScript.string(string)
        defer { JSStringRelease(copy) }
        return JSValueMakeString(context, copy)
    }

    /// The string with its own length, so that a NUL is a character like any other.
    private static func string(_ string: String) -> JSStringRef? {
        let units = Array(string.utf16)
        return JSStringCreateWithCharacters(units, units.count)
    }

    /// The value as a string; surrogates without a partner become U+FFFD.
    private func text(_ value: JSValueRef) -> String? {
        var exception: JSValueRef?
        guard let copy = JSValueToStringCopy(context, value, &exception), exception == nil else { return nil }
        defer { JSStringRelease(copy) }
        let units = UnsafeBufferPointer(start: JSStringGetCharactersPtr(copy), count: JSStringGetLength(copy))
        return String(decoding: units, as: UTF16.self)
    }

    private func property(_ name: String, of object: JSObjectRef?) -> JSValueRef? {
        let key = JavaScript.string(name)
        defer { JSStringRelease(key) }
        var exception: JSValueRef?
        let value = JSObjectGetProperty(context, object, key, &exception)
        return exception == nil ? value : nil
    }

    private func describe(_ exception: JSValueRef, numbers: [String]) -> JavaScriptError {
        guard JSValueIsObject(context, exception), let object = JSValueToObject(context, exception, nil) else {
            return JavaScriptError(name: "", message: text(exception) ?? "an unknown error", numbers: [:])
        }
        var error = JavaScriptError(name: "", message: "", numbers: [:])
        error.name = property("name", of: object).flatMap(text) ?? ""
        error.message = property("message", of: object).flatMap(text) ?? text(exception) ?? ""
        for name in numbers {
            guard let value = property(name, of: object), JSValueIsNumber(context, value) else { continue }
            error.numbers[name] = Int(exactly: JSValueToNumber(context, value, nil))
        }
        return error
    }

    // MARK: The time limit

    private typealias SetTimeLimit =
        @convention(c) (JSContextGroupRef?, Double, OpaquePointer?, OpaquePointer?) -> Void

    /// Ends calls that run too long; a library that has no such limit runs them to their end.
    ///
    /// The library exports the function, while its header is not installed.
    private static func limit(_ context: JSGlobalContextRef, to seconds: Double) {
        guard let symbol = dlsym(nil, "JSContextGroupSetExecutionTimeLimit") else { return }
        let setTimeLimit = unsafeBitCast(symbol, to: SetTimeLimit.self)
        setTimeLimit(JSContextGetGroup(context), seconds, nil, nil)
    }
}
