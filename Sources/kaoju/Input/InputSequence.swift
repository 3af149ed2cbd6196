import Foundation
import Reading

/// The documents that the arguments of a command name, in order: files, the documents of folders, standard input.
///
/// Standard input is read as it comes; nothing is held but the line at hand.
struct InputSequence {
    private var names: ArraySlice<String>
    private var found: ArraySlice<Input> = []
    private var lines: JSONLines?
    private let stdinFormat: StdinFormat
    private let limit: Int
    /// How many documents there are; nil when standard input decides.
    let count: Int?

    init(_ options: InputOptions, limit: Int) {
        stdinFormat = options.stdinFormat
        self.limit = limit
        names = options.names[...]
        let hasInput = names.contains("-")
        let files = names.filter { $0 != "-" }.reduce(0) { $0 + Self.expand($1).count }
        count = hasInput && stdinFormat == .ndjson ? nil : files + (hasInput ? 1 : 0)
    }

    mutating func next() -> Input? {
        while true {
            if let input = found.popFirst() { return input }
            if lines != nil {
                if let input = lines?.next() { return input }
                lines = nil
            }
            guard let name = names.popFirst() else { return nil }
            if name != "-" {
                found = Self.expand(name)[...]
            } else if stdinFormat == .ndjson {
                lines = JSONLines(limit: limit)
            } else {
                return standardInput()
            }
        }
    }

    private func standardInput() -> Input {
        var input = StandardInput()
        var bytes: [UInt8] = []
        while let part = input.read() {
            bytes += part
            if bytes.count > limit {
                return .failed(
                    InputError(
                        name: "-", path: "-", code: ReadingError.Code.tooLarge.rawValue,
                        zh: "标准输入超过上限 \(limit) 字节；请拆开，或者调高上限。上限用 --max-size 设。",
                        en: "Standard input is over the limit of \(limit) bytes; split it, or raise the limit. "
                            + "The limit is set by --max-size."))
            }
        }
        return .bytes(bytes, id: nil, mediaType: nil, isText: false)
    }

    // MARK: Folders

    private static let suffixes: Set = ["txt", "html", "htm", "md"]
    /// Folders beside documents that hold what is expected of them, or what they are made from.
    private static let skipped: Set = ["expected", "drafts"]

    private static func expand(_ name: String) -> [Input] {
        var status = stat()
        guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [.file(path: name, id: nil)] }
        do {
            let paths = try documents(in: name)
            if !paths.isEmpty { return paths.map { .file(path: $0, id: nil) } }
            return [
                .failed(
                    InputError(
                        name: name, path: name, code: "no-documents",
                        zh: "文件夹里没有可读的文件（.txt、.html、.htm、.md）；请检查路径，或者直接给出文件。",
                        en:
                            "There is no document (.txt, .html, .htm, .md) in this folder; check the path, or name the files."
                    ))
            ]
        } catch {
            return [
                .failed(
                    InputError(
                        name: name, path: name, code: ReadingError.Code.notReadable.rawValue,
                        zh: "文件夹打不开；请检查权限。", en: "The folder cannot be opened; check its permissions."))
            ]
        }
    }

    /// The documents below a folder, sorted by path as bytes, the same everywhere.
    private static func documents(in folder: String) throws -> [String] {
        var paths: [String] = []
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        for entry in try FileManager.default.contentsOfDirectory(atPath: folder) {
            guard !entry.hasPrefix(".") else { continue }
            let path = base + entry
            var status = stat()
            // A link to a folder could lead back here.
            guard lstat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                if !skipped.contains(entry) { paths += (try? documents(in: path)) ?? [] }
            } else if !entry.hasPrefix("README"), let dot = entry.lastIndex(of: "."),
                suffixes.contains(entry[entry.index(after: dot)...].lowercased())
            {
                paths.append(path)
            }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
