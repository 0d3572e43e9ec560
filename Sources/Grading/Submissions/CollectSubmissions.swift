internal import Diagnostics

/// What students handed in, at some paths.
///
/// A file is one student's, and so is a folder that holds nothing but answers named after exercises; any other folder
/// has one entry a student: a file, or a folder of files. Links are not followed.
public func collect(_ paths: [String], exercises: Set<String>) -> [HandedIn] {
    paths.flatMap { path -> [HandedIn] in
        let path = path.count > 1 ? path.trimmingSuffix { $0 == "/" } : path
        guard case .folder? = HostileFile.kind(path) else { return [handedIn(path)] }
        guard let names = HostileFile.names(path) else {
            return [HandedIn(student: baseName(path), files: [], problems: ["The folder cannot be read"])]
        }
        let isOne =
            !names.isEmpty
            && names.allSatisfy { name in
                name.hasSuffix(".swift") && exercises.contains(String(name.dropLast(6)))
            }
        return isOne ? [handedIn(path)] : names.map { handedIn(path + "/" + $0) }
    }
}

/// What one student handed in, as a file or a folder.
private func handedIn(_ path: String) -> HandedIn {
    let name = baseName(path)
    switch HostileFile.kind(path) {
    case .file?:
        var handed = HandedIn(student: stem(name), files: [])
        handed.add(path, name)
        return handed
    case .folder?:
        var handed = HandedIn(student: name, files: [])
        guard let names = HostileFile.names(path) else {
            handed.problems.append("The folder cannot be read")
            return handed
        }
        let answers = names.filter(isAnswer)
        for name in answers.prefix(HandedIn.mostFiles) { handed.add(path + "/" + name, name) }
        if answers.count > HandedIn.mostFiles {
            handed.problems.append("Of \(answers.count) files the first \(HandedIn.mostFiles) are read")
        }
        if handed.files.isEmpty, handed.problems.isEmpty {
            handed.problems.append("The folder has no .md and no .swift file")
        }
        return handed
    case .other(let what)?:
        return HandedIn(student: stem(name), files: [], problems: ["`\(name)` is \(what), and a submission is a file"])
    case nil:
        return HandedIn(student: stem(name), files: [], problems: ["There is no file or folder `\(name)`"])
    }
}

extension HandedIn {
    /// The most files of one student that are read.
    fileprivate static let mostFiles = 50
    /// The most bytes of one student that are read: a class is held in memory.
    private static let mostBytes = 4 << 20

    fileprivate mutating func add(_ path: String, _ name: String) {
        guard isAnswer(name) else {
            problems.append("`\(name)` is no submission: its name ends in .md or .swift")
            return
        }
        if case .other(let what)? = HostileFile.kind(path) {
            problems.append("`\(name)` is \(what), and a submission is a file")
            return
        }
        switch HostileFile.read(path) {
        case .success(let bytes):
            let before = files.reduce(0) { $0 + $1.source.lines.reduce(0) { $0 + $1.count + 1 } }
            guard before + bytes.count <= HandedIn.mostBytes else {
                problems.append("`\(name)` is not read: all files together have more than 4 MiB")
                return
            }
            guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
                problems.append("`\(name)` is written in UTF-16: save it as UTF-8")
                return
            }
            let kind = name.hasSuffix(".md") ? SubmissionFile.Kind.markdown : .swift
            files.append(SubmissionFile(kind: kind, stem: stem(name), source: SourceText(file: name, bytes: bytes)))
        case .failure(let error): problems.append("`\(name)` cannot be read: \(error.reason)")
        }
    }
}

private func isAnswer(_ name: String) -> Bool { name.hasSuffix(".md") || name.hasSuffix(".swift") }

private func baseName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
}

private func stem(_ name: String) -> String {
    for ending in [".md", ".swift"] where name.hasSuffix(ending) && name.count > ending.count {
        return String(name.dropLast(ending.count))
    }
    return name
}
