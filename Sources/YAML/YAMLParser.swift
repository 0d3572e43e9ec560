private import CYAML
public import Diagnostics

/// Reads YAML. The only file that knows libyaml.
///
/// Anchors and aliases are refused: they are of no use in a front matter, and a few of them can stand for a
/// document of any size.
public struct YAMLParser {
    /// The document in some lines of a source, `nil` if they hold none, or what is wrong with it.
    public static func parse(_ source: SourceText, lines: Range<Int>) -> Result<YAMLNode?, YAMLProblem> {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return .success(nil) }
        defer { yaml_parser_delete(&parser) }
        let text = lines.flatMap { source.line($0) + [UInt8(ascii: "\n")] }
        return text.withUnsafeBufferPointer { bytes in
            yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            var reader = Reader(source: source, firstLine: lines.lowerBound)
            do throws(YAMLProblem) {
                return .success(try reader.document(&parser))
            } catch {
                return .failure(error)
            }
        }
    }

    private struct Reader {
        let source: SourceText
        let firstLine: Int

        /// What an event says, copied out of libyaml's memory.
        enum Event {
            case scalar(String, plain: Bool), sequenceStart, sequenceEnd, mappingStart, mappingEnd
            case alias, streamEnd, other
        }

        mutating func document(_ parser: inout yaml_parser_t) throws(YAMLProblem) -> YAMLNode? {
            while true {
                let (event, place) = try next(&parser)
                switch event {
                case .other: continue
                case .streamEnd: return nil
                default: return try node(event, place, &parser, depth: 0)
                }
            }
        }

        private mutating func node(
            _ event: Event, _ place: Place, _ parser: inout yaml_parser_t, depth: Int
        ) throws(YAMLProblem) -> YAMLNode {
            guard depth < 32 else {
                throw YAMLProblem(place: place, headline: "YAML here is nested at most 32 deep", help: "flatten it")
            }
            switch event {
            case .scalar(let text, let plain): return YAMLNode(kind: .scalar(text, plain: plain), place: place)
            case .sequenceStart:
                var items: [YAMLNode] = []
                while true {
                    let (event, itemPlace) = try next(&parser)
                    if case .sequenceEnd = event { return YAMLNode(kind: .sequence(items), place: place) }
                    items.append(try node(event, itemPlace, &parser, depth: depth + 1))
                }
            case .mappingStart:
                var pairs: [(key: YAMLNode, value: YAMLNode)] = []
                while true {
                    let (event, keyPlace) = try next(&parser)
                    if case .mappingEnd = event { return YAMLNode(kind: .mapping(pairs), place: place) }
                    let key = try node(event, keyPlace, &parser, depth: depth + 1)
                    let (valueEvent, valuePlace) = try next(&parser)
                    pairs.append((key, try node(valueEvent, valuePlace, &parser, depth: depth + 1)))
                }
            case .alias:
                throw YAMLProblem(place: place, headline: "Aliases are not used here", help: "write the value out")
            default: return YAMLNode(kind: .scalar("", plain: true), place: place)
            }
        }

    

        private func next(_ parser: inout yaml_parser_t) throws(YAMLProblem) -> (Event, Place) {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else { throw problem(parser) }
            defer { yaml_event_delete(&event) }
            return (read(event), place(event.start_mark))
        }

        private func read(_ event: yaml_event_t) -> Event {
            switch event.type {
            case YAML_SCALAR_EVENT:
                let scalar = event.data.scalar
                let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
                return .scalar(String(decoding: bytes, as: UTF8.self), plain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
            case YAML_SEQUENCE_START_EVENT: return .sequenceStart
            case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
            case YAML_MAPPING_START_EVENT: return .mappingStart
            case YAML_MAPPING_END_EVENT: return .mappingEnd
            case YAML_ALIAS_EVENT: return .alias
            case YAML_STREAM_END_EVENT: return .streamEnd
            default: return .other
            }
        }

        private func problem(_ parser: yaml_parser_t) -> YAMLProblem {
            let what = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
            let context = parser.context.map { String(cString: $0) + ": " } ?? ""
            // A problem of the bytes themselves has no mark; it stands at an offset of the text.
            let mark = parser.problem_mark
            return YAMLProblem(
                place: place(mark),
                headline: "YAML is written as the YAML specification says (\(context)\(what))",
                help: hint(what)
            )
        }

        private func hint(_ what: String) -> String {
            switch what {
            case let what where what.contains("mapping values are not allowed"):
                "put a value that holds a colon between quotation marks"
            case let what where what.contains("cannot start any token"):
                "indent with spaces, and put a value that begins with a sign between quotation marks"
            case let what where what.contains("could not find expected ':'"):
                "write `key: value` on each line"
            case let what where what.contains("end of stream"), let what where what.contains("document start"):
                "close the quotation mark or bracket that is open"
            default: "write `key: value` lines, lists as `- item`, and texts with signs between quotation marks"
            }
        }

        /// libyaml counts lines and characters from 0; places count lines and bytes from 1.
        private func place(_ mark: yaml_mark_t) -> Place {
            let line = firstLine + Int(mark.line)
            let characters = String(decoding: source.line(line), as: UTF8.self).unicodeScalars
            let column = String(String.UnicodeScalarView(characters.prefix(Int(mark.column)))).utf8.count + 1
            return Place(file: source.file, line: line, column: column)
        }
    }
}

/// Why YAML cannot be read.
public struct YAMLProblem: Error, Sendable {
    /// Where.
    public var place: Place
    /// The rule that was broken.
    public var headline: String
    /// What to do.
    public var help: String
}
