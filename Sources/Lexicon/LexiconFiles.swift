import CLexicons
import Foundation

/// The files of the folder Lexicons/: those compiled into the binary, or those of a folder that replaces them.
public struct LexiconFiles: Sendable {
    /// Text of each file by its path relative to the folder, in the order of the paths.
    public let files: [(path: String, text: String)]
    /// Where they came from, for messages: the folder, or nil for the embedded ones.
    public let folder: String?
    /// Folders of the files that were added, by their paths.
    private var added: [String: String] = [:]

    /// What the binary carries.
    public static let embedded: LexiconFiles = {
        let files = (0..<kaoju_lexicon_count()).map { i in
            let file = kaoju_lexicon_at(i)
            return (
                path: String(cString: file.path),
                text: String(decoding: UnsafeBufferPointer(start: file.bytes, count: Int(file.count)), as: UTF8.self)
            )
        }
        return LexiconFiles(files: files.sorted { $0.path < $1.path }, folder: nil)
    }()

    public init(files: [(path: String, text: String)], folder: String?) {
        self.files = files
        self.folder = folder
    }

    /// Reads a folder laid out like Lexicons/.
    /// - Throws: `LexiconError` when the folder cannot be read or holds no lexicon file.
    public init(folder: String) throws(LexiconError) {
        var found: [(path: String, text: String)] = []
        let root = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL
        let base = root.path.hasSuffix("/") ? root.path : root.path + "/"
        if let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]) {
            for case let url as URL in walker where ["yaml", "txt", "tsv"].contains(url.pathExtension) {
                let path = url.standardizedFileURL.path
                guard let data = FileManager.default.contents(atPath: path) else { continue }
                found.append((String(path.dropFirst(base.count)), String(decoding: data, as: UTF8.self)))
            }
        }
        if found.isEmpty {
            throw LexiconError(
                file: folder, line: 0, zh: "这里没有词典文件（.yaml、.txt、.tsv）；请给出像 Lexicons/ 那样的文件夹。",
                en: "No lexicon file (.yaml, .txt, .tsv) is here; name a folder laid out like Lexicons/.")
        }
        self.init(files: found.sorted { $0.path < $1.path }, folder: folder)
    }

    /// These files and those of another folder; one of the same path takes the place of the one that is here.
    ///
    ///     try LexiconFiles.embedded.adding(LexiconFiles(folder: "our-standards"))
    public func adding(_ other: LexiconFiles) -> LexiconFiles {
        let replaced = Set(other.files.map(\.path))
        let kept = files.filter { !replaced.contains($0.path) }
        var sum = LexiconFiles(files: (kept + other.files).sorted { $0.path < $1.path }, folder: folder)
        sum.added = added
        for path in replaced { sum.added[path] = other.folder(of: path) }
        return sum
    }

    /// The folder that a file came from; nil for an embedded one.
    public func folder(of path: String) -> String? { added[path] ?? folder }

    public subscript(path: String) -> String? { files.first { $0.path == path }?.text }

    /// The files below a subfolder (`units`), in the order of their paths.
    public func below(_ subfolder: String) -> [(path: String, text: String)] {
        files.filter { $0.path.hasPrefix(subfolder + "/") }
    }
}
