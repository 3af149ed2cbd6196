/// One import in a Swift source: which module, and on which line (1-based).
struct ImportLine: Hashable {
    var line: Int
    var module: String

    /// The imports of a source, in order. Attributes, access levels and the kind of a single declaration are passed
    /// over: `@testable import A`, `public import A`, `import struct A.B` all import A.
    static func all(in source: String) -> [ImportLine] {
        var found: [ImportLine] = []
        for (index, line) in Repository.lines(source).enumerated() {
            let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
            for statement in code.split(separator: ";") {
                var words = statement.split { $0 == " " || $0 == "\t" }[...]
                while let word = words.first, word.hasPrefix("@") || access.contains(word) { words.removeFirst() }
                guard words.first == "import" else { continue }
                words.removeFirst()
                if words.count > 1, let word = words.first, kinds.contains(word) { words.removeFirst() }
                guard let name = words.first?.split(separator: ".").first else { continue }
                found.append(ImportLine(line: index + 1, module: String(name)))
            }
        }
        return found
    }

    private static let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<Substring> = [
        "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
    ]
}
