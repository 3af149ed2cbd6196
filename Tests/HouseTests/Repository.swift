import Foundation

/// The repository as files on disk: what the tests of the house read.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Paths, relative to the root and sorted, of the files below a folder (`""` for the whole repository). What git
    /// ignores is left out: build folders and Package.resolved.
    static func files(below folder: String = "") -> [String] {
        let base = folder.isEmpty ? root : root + "/" + folder
        guard let walker = FileManager.default.enumerator(atPath: base) else { return [] }
        var found: [String] = []
        while let path = walker.nextObject() as? String {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            if name == ".git" || name == ".build" || name.hasPrefix(".build-") || name.hasPrefix(".build_") {
                walker.skipDescendants()
                continue
            }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: base + "/" + path, isDirectory: &isFolder) else { continue }
            let isIgnored = name == "Package.resolved" || name == ".DS_Store" || name.hasSuffix(".o")
            if isFolder.boolValue || isIgnored { continue }
            found.append(folder.isEmpty ? path : folder + "/" + path)
        }
        return found.sorted()
    }

    /// The folders that hold a file below `folder`, at any depth, relative to it and sorted.
    static func folders(below folder: String) -> [String] {
        var found: Set<String> = []
        for file in files(below: folder) {
            var parts = file.dropFirst(folder.count + 1).split(separator: "/").dropLast()
            while !parts.isEmpty {
                found.insert(parts.joined(separator: "/"))
                parts = parts.dropLast()
            }
        }
        return found.sorted()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
    }

    static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// The lines of a text, without their ends; a last line feed begins no line.
    static func lines(_ text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// The part of README.md under a heading of the second level, up to the next one; nil when there is no such heading.
    static func section(_ heading: String, of text: String) -> String? {
        let lines = lines(text)
        guard let start = lines.firstIndex(where: { $0 == "## " + heading }) else { return nil }
        let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") } ?? lines.endIndex
        return lines[start..<end].joined(separator: "\n")
    }
}
