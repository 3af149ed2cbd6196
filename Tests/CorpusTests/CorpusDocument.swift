import Foundation
import KaojuKit
import Lexicon
import Reading
import Records
import Source

/// One document of the corpus with what is expected of it and what was found. Read and examined once for all tests.
struct CorpusDocument: Sendable {
    let name: String
    let bytes: [UInt8]
    let expected: Expected
    let examined: Examined

    static let kaoju: Kaoju = {
        do { return try Kaoju(lexicons: .embedded) } catch { fatalError("\(error)") }
    }()

    static let names = Folder.names(in: "Corpus").filter { $0 != "README.md" }

    static let all: [String: CorpusDocument] = {
        do {
            return Dictionary(uniqueKeysWithValues: try names.map { ($0, try CorpusDocument(name: $0)) })
        } catch { fatalError("\(error)") }
    }()

    private init(name: String) throws {
        self.name = name
        bytes = try Folder.bytes("Corpus/" + name)
        examined = try CorpusDocument.examine(bytes, as: name)
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        expected = try Expected(
            lines: try Folder.text("Corpus/expected/\(stem).jsonl"), source: examined.source.scalars,
            name: stem + ".jsonl")
    }

    /// Examined as a file of that name would be: its ending says whether it is a page or plain text.
    static func examine(_ bytes: [UInt8], as name: String) throws -> Examined {
        let type = name.hasSuffix(".html") ? "text/html" : "text/plain"
        return kaoju.examine(try kaoju.read(bytes: bytes, path: name, mediaType: type))
    }
}
