import Testing

/// Each document of the corpus has its hand-written records and a line that says what it is for; and the other way round.
@Suite struct CorpusFolderTests {
    static let documents = Repository.files(below: "Corpus")
        .map { String($0.dropFirst("Corpus/".count)) }
        .filter { !$0.contains("/") && $0 != "README.md" }
    static let expected = Repository.files(below: "Corpus/expected")
        .map { String($0.dropFirst("Corpus/expected/".count)) }

    @Test(arguments: documents)
    func aDocumentHasItsRecordsAndItsLine(name: String) throws {
        let records = Self.records(of: name)
        #expect(Self.expected.contains(records), "Corpus/\(name) has no Corpus/expected/\(records)")
        #expect(try Self.rows().contains(name), "Corpus/README.md has no line for \(name)")
    }

    @Test func noRecordsAndNoLineWithoutADocument() throws {
        #expect(!Self.documents.isEmpty)
        let records = Self.documents.map(Self.records)
        #expect(Set(records).count == records.count, "two documents share their records")
        for file in Self.expected { #expect(records.contains(file), "Corpus/expected/\(file) belongs to no document") }
        for name in try Self.rows() {
            #expect(Self.documents.contains(name), "Corpus/README.md has a line for \(name), which is not there")
        }
    }

    /// `plan.txt` → `plan.jsonl`.
    private static func records(of name: String) -> String {
        (name.split(separator: ".").dropLast().joined(separator: ".")) + ".jsonl"
    }

    /// The documents that the table of Corpus/README.md names in its first column.
    private static func rows() throws -> [String] {
        Repository.lines(try Repository.text("Corpus/README.md")).compactMap { line in
            guard line.hasPrefix("| `") else { return nil }
            return line.dropFirst(3).split(separator: "`").first.map(String.init)
        }
    }
}
