private import CYAML
public import Diagnostics

/// Reads YAML; the only file that knows libyaml.
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
            var reader = Reader(source: source, lines: lines)
            do throws(YAMLProblem) {
                return .success(try reader.document(&parser))
            } catch {
                return .failure(error)
            }
        }
    }

    private struct Reader {
        let source: SourceText
        let lines: Range<Int>

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
                default:
                    let root = try node(event, place, &parser, depth: 0)
                    try end(&parser)
                    return root
                }
            }
        }

        private mutating func node(
            _ event: Event,
            _ place: Place,
            _ parser: inout yaml_parser_t,
            depth: Int
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

        /// Reads on to the end, which another document must not come before.
        private func end(_ parser: inout yaml_parser_t) throws(YAMLProblem) {
            while true {
                let (event, place) = try next(&parser)
                switch event {
                case .other: continue
                case .streamEnd: return
                default:
                    throw YAMLProblem(
                        place: place,
                        headline: "YAML here is one document",
                        help: "remove the line `...` before it"
                    )
                }
            }
        }

        private func next(_ parser: inout yaml_parser_t) throws(YAMLProblem) -> (Event, Place) {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else { throw problem(parser) }
            defer { yaml_event_delete(&event) }
            return (read(event), place(from: event.start_mark, to: event.end_mark))
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
            return YAMLProblem(
                place: place(parser),
                headline: "YAML is written as the YAML specification says (\(context)\(what))",
                help: hint(what)
            )
        }

        private func place(_ parser: yaml_parser_t) -> Place {
            // A problem of the bytes themselves has no mark; it stands at an offset of the text.
            if parser.error == YAML_READER_ERROR { return place(offset: parser.problem_offset) }
            // What the end of the text cuts off is to be found where it begins.
            let isAtEnd = Int(parser.problem_mark.line) >= lines.count
            return place(isAtEnd && parser.context != nil ? parser.context_mark : parser.problem_mark)
        }

        private func place(offset: Int) -> Place {
            var rest = offset
            for line in lines {
                let length = source.line(line).count + 1
                if rest < length { return Place(file: source.file, line: line, column: rest + 1) }
                rest -= length
            }
            return Place(file: source.file, line: lines.lowerBound, column: 1)
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

        /// The place of a piece, to its end or the end of its first line.
        private func place(from start: yaml_mark_t, to end: yaml_mark_t) -> Place {
            var first = place(start)
            let last = place(end)
            let stop = last.line == first.line ? last.column : source.line(first.line).count + 1
            first.length = max(1, stop - first.column)
            return first
        }

        /// libyaml counts lines and characters from 0; places count lines and bytes from 1.
        private func place(_ mark: yaml_mark_t) -> Place {
            let line = lines.lowerBound + Int(mark.line)
            guard lines.contains(line) else {
                let last = max(lines.lowerBound, lines.upperBound - 1)
                return Place(file: source.file, line: last, column: source.line(last).count + 1)
            }
            let bytes = source.line(line)
            var characters = Int(mark.column)
            // A byte that continues a character is none of its own.
            let offset = bytes.firstIndex { byte in
                guard byte & 0xC0 != 0x80 else { return false }
                characters -= 1
                return characters < 0
            }
            return Place(file: source.file, line: line, column: (offset ?? bytes.count) + 1)
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
