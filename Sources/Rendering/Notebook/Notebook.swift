/// A Jupyter notebook, as its format 4.5 has it.
///
/// <https://nbformat.readthedocs.io/en/latest/format_description.html>
struct Notebook: Encodable {
    /// A cell: text, or code with what came of it.
    struct Cell: Encodable {
        var cellType: String
        var id: String
        var metadata = CellMetadata()
        var source: [String]
        var outputs: [Output]?
        var executionCount: Int?

        enum CodingKeys: String, CodingKey {
            case cellType = "cell_type"
            case id, metadata, source, outputs
            case executionCount = "execution_count"
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(cellType, forKey: .cellType)
            try container.encode(id, forKey: .id)
            try container.encode(metadata, forKey: .metadata)
            try container.encode(source, forKey: .source)
            guard let outputs else { return }
            try container.encode(outputs, forKey: .outputs)
            // A code cell that did not run has a count of null.
            try container.encode(executionCount, forKey: .executionCount)
        }
    }

    /// What a reader's program is told of a cell.
    struct CellMetadata: Encodable {
        /// What JupyterLab folds away.
        struct Jupyter: Encodable {
            var sourceHidden: Bool

            enum CodingKeys: String, CodingKey { case sourceHidden = "source_hidden" }
        }

        var jupyter: Jupyter?
    }

    /// What came of a code cell.
    enum Output: Encodable {
        /// What it printed.
        case printed([String])
        /// What it showed, by media type.
        case shown([String: [String]])
        /// How it failed.
        case failed(String)

        private enum CodingKeys: String, CodingKey {
            case outputType = "output_type"
            case name, text, data, metadata, ename, evalue, traceback
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            switch self {
            case .printed(let lines):
                try container.encode("stream", forKey: .outputType)
                try container.encode("stdout", forKey: .name)
                try container.encode(lines, forKey: .text)
            case .shown(let data):
                try container.encode("display_data", forKey: .outputType)
                try container.encode(data, forKey: .data)
                try container.encode([String: String](), forKey: .metadata)
            case .failed(let message):
                try container.encode("error", forKey: .outputType)
                try container.encode("Error", forKey: .ename)
                try container.encode(message, forKey: .evalue)
                try container.encode([message], forKey: .traceback)
            }
        }
    }

    /// What the notebook as a whole says of itself.
    struct Metadata: Encodable {
        var kernelspec = ["name": "swift", "display_name": "Swift", "language": "swift"]
        var languageInfo = ["name": "swift", "file_extension": ".swift", "mimetype": "text/x-swift"]
        var title: String

        enum CodingKeys: String, CodingKey {
            case kernelspec, title
            case languageInfo = "language_info"
        }
    }

    var cells: [Cell]
    var metadata: Metadata
    var major = 4
    var minor = 5

    enum CodingKeys: String, CodingKey {
        case cells, metadata
        case major = "nbformat"
        case minor = "nbformat_minor"
    }

    /// A text as the format wants it: lines, each with its end.
    static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) + "\n" }
        if let last = lines.popLast(), last != "\n" { lines.append(String(last.dropLast())) }
        return lines
    }
}
