internal import Glibc

/// What discovery asks the file system.
enum Files {
    /// What is neither a file nor a folder is not read: a pipe without a writer would never end.
    enum Kind { case file, folder, other, missing }

    struct ReadError: Error {
        var reason: String
    }

    static func kind(_ path: String) -> Kind {
        var info = stat()
        guard stat(path, &info) == 0 else { return .missing }
        return switch info.st_mode & S_IFMT {
        case S_IFDIR: .folder
        case S_IFREG: .file
        default: .other
        }
    }

    static func read(_ path: String) -> Result<[UInt8], ReadError> {
        guard kind(path) == .file || kind(path) == .missing else {
            return .failure(ReadError(reason: "it is no file"))
        }
        guard let stream = fopen(path, "r") else {
            return .failure(ReadError(reason: String(cString: strerror(errno))))
        }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        guard ferror(stream) == 0 else { return .failure(ReadError(reason: String(cString: strerror(errno)))) }
        return .success(bytes)
    }

    /// The names in a folder, sorted; without hidden ones.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The files under a folder that are neither Markdown nor settings, by their paths in it.
    static func assets(in folder: String, under prefix: String = "", depth: Int = 0) -> Set<String> {
        guard depth < 8 else { return [] }
        var assets: Set<String> = []
        for name in names(in: join(folder, prefix)) {
            let path = prefix.isEmpty ? name : prefix + "/" + name
            switch kind(join(folder, path)) {
            case .folder: assets.formUnion(Files.assets(in: folder, under: path, depth: depth + 1))
            case .file where !name.hasSuffix(".md") && name != "course.yml": assets.insert(path)
            default: break
            }
        }
        return assets
    }

    static func join(_ folder: String, _ name: String) -> String {
        name.isEmpty ? folder : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    static func name(of path: String) -> String {
        String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }

    static func stem(of path: String) -> String {
        let name = name(of: path)
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }
}
