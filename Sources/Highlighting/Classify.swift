internal import SwiftIDEUtils
internal import SwiftParser
internal import SwiftSyntax

/// Swift source as runs of one class each, by the toolchain's own lexer and parser.
///
/// The runs joined are the source, byte for byte, and no two neighbours have the same class. Source that does not
/// compile is classified as far as the parser understands it. Source beyond `SourceLimits` is one plain run, because
/// the parser recurses without a bound and takes a time that grows with the square of the depth.
public func classifiedRuns(of source: String) -> [ClassifiedRun] {
    let bytes = Array(source.utf8)
    guard SourceLimits.hold(for: bytes), let classes = onDeepStack({ classes(of: source, count: bytes.count) }) else {
        return source.isEmpty ? [] : [ClassifiedRun(source, nil)]
    }
    return runs(of: bytes, classes)
}

/// Whether source is within what is given to the parser; what is not is one plain run.
public func isClassified(_ source: String) -> Bool { SourceLimits.hold(for: Array(source.utf8)) }

/// The class of each byte.
private func classes(of source: String, count: Int) -> [TokenClass?] {
    var classes = [TokenClass?](repeating: nil, count: count)
    for range in Parser.parse(source: source).classifications {
        guard let tokenClass = TokenClass(range.kind) else { continue }
        let bytes = range.range.lowerBound.utf8Offset..<range.range.upperBound.utf8Offset
        for index in bytes.clamped(to: classes.indices) { classes[index] = tokenClass }
    }
    return classes
}

private func runs(of bytes: [UInt8], _ classes: [TokenClass?]) -> [ClassifiedRun] {
    var runs: [ClassifiedRun] = []
    var start = 0
    for index in bytes.indices.dropFirst() where classes[index] != classes[start] {
        // A character is never cut, whatever the lexer makes of source that is not Swift.
        guard bytes[index] & 0xC0 != 0x80 else { continue }
        runs.append(ClassifiedRun(String(decoding: bytes[start..<index], as: UTF8.self), classes[start]))
        start = index
    }
    if start < bytes.count {
        runs.append(ClassifiedRun(String(decoding: bytes[start...], as: UTF8.self), classes[start]))
    }
    return runs
}

extension TokenClass {
    fileprivate init?(_ kind: SyntaxClassification) {
        switch kind {
        case .keyword: self = .keyword
        case .type: self = .type
        case .stringLiteral, .regexLiteral: self = .string
        case .integerLiteral, .floatLiteral: self = .number
        case .lineComment, .blockComment, .docLineComment, .docBlockComment: self = .comment
        case .attribute: self = .attribute
        case .ifConfigDirective: self = .directive
        case .none, .identifier, .dollarIdentifier, .operator, .argumentLabel, .editorPlaceholder: return nil
        // A later toolchain's class is plain until it has a colour.
        @unknown default: return nil
        }
    }
}
