import KaojuKit
import Testing

/// Promise 4: the same input gives the same output, byte for byte, on one core or many.
@Suite struct DeterminismTests {
    @Test(arguments: CorpusDocument.names)
    func twiceTheSame(name: String) throws {
        let document = try #require(CorpusDocument.all[name])
        let again = try CorpusDocument.examine(document.bytes, as: name)
        #expect(again.lines == document.examined.lines)
        // A reader of its own, as a second run of the command has.
        let fresh = try #require(DeterminismTests.fresh)
        let type = name.hasSuffix(".html") ? "text/html" : "text/plain"
        let third = fresh.examine(try fresh.read(bytes: document.bytes, path: name, mediaType: type))
        #expect(third.lines == document.examined.lines)
    }

    private static let fresh = try? Kaoju(lexicons: .embedded)

    @Test func onManyThreadsTheSame() async throws {
        let documents = CorpusDocument.all
        try await withThrowingTaskGroup(of: (String, [String]).self) { group in
            // In another order each time, all at once.
            for turn in 0..<3 {
                let names = turn == 1 ? CorpusDocument.names.reversed() : CorpusDocument.names
                for name in names {
                    guard let bytes = documents[name]?.bytes else { continue }
                    group.addTask { (name, try CorpusDocument.examine(bytes, as: name).lines) }
                }
            }
            for try await (name, lines) in group { #expect(lines == documents[name]?.examined.lines, "\(name)") }
        }
    }
}
