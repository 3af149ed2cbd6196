import KaojuKit
import Normalization
import Reading
import Source
import Testing

/// Every scalar of the text as understood leads to the bytes that it came from, and back, whatever the encoding.
@Suite struct AlignmentTests {
    /// Encodings with how many documents of the corpus each has a place for, at least.
    static let encodings: [(name: String, documents: Int)] = [
        ("UTF-8", 14), ("GB18030", 14), ("GBK", 13), ("Big5", 1), ("Big5-HKSCS", 1), ("EUC-TW", 1), ("UTF-16LE", 14),
        ("UTF-16BE", 14), ("UTF-32LE", 14), ("UTF-32BE", 14), ("HZ", 4),
    ]

    @Test(arguments: encodings)
    func everyEncodingGivesTheSameText(encoding: String, documents: Int) throws {
        var read = 0
        for name in CorpusDocument.names {
            let whole = try #require(CorpusDocument.all[name]).examined
            let scalars = whole.source.scalars
            // A file encoded anew has no mark, and HZ's tilde begins an escape.
            guard let bytes = Codec.encode(scalars, encoding: encoding), !(encoding == "HZ" && scalars.contains(0x7E))
            else { continue }
            read += 1
            let document = try CorpusDocument.kaoju.read(
                bytes: bytes, mediaType: name.hasSuffix(".html") ? "text/html" : "text/plain")
            #expect(document.source.scalars == scalars, "\(name) read as \(document.source.encoding)")
            #expect(document.brokenPlaces() == [], "\(name)")
            let result = CorpusDocument.kaoju.normalize(document)
            #expect(result.text.scalars == whole.extracted.document.text.scalars, "\(name)")
            expectThereAndBack(result, encoding: encoding, "\(name)")
        }
        #expect(read >= documents, "\(read) documents have a place in \(encoding)")
    }

    /// A mark before the text is the only difference that it makes.
    @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE"])
    func byteOrderMarks(encoding: String) throws {
        for name in CorpusDocument.names {
            let whole = try #require(CorpusDocument.all[name]).examined
            let bytes = try #require(Codec.encode([0xFEFF] + whole.source.scalars, encoding: encoding))
            let document = try CorpusDocument.kaoju.read(
                bytes: bytes, mediaType: name.hasSuffix(".html") ? "text/html" : "text/plain")
            #expect(document.source.encoding == encoding)
            let result = CorpusDocument.kaoju.normalize(document)
            #expect(result.text.scalars == whole.extracted.document.text.scalars, "\(name)")
            expectThereAndBack(result, encoding: encoding, "\(name)")
        }
    }

    private func expectThereAndBack(_ result: NormalizedDocument, encoding: String, _ name: Comment) {
        #expect(result.brokenPromises() == [], name)
        let text = result.text
        let source = result.source
        for i in stride(from: 0, to: text.count, by: 7) {
            let range = text.sourceRange(i..<i + 1)
            // Back: the scalar is among those that its source gives.
            let back = text.textRange(ofSource: range)
            #expect(range.isEmpty || back.contains(i), "\(name): \(i)")
            // There: its bytes read as its quote. HZ's bytes mean nothing without the escape before them.
            if encoding == "HZ" { continue }
            let span = source.span(range)
            #expect(
                Codec.decode(Array(source.bytes[span.bytes]), encoding: encoding)?.scalars
                    == source.scalars[range].map { $0 })
        }
    }

    // MARK: Replay

    static let plans: [Set<String>] = [[]] + Normalizer.steps.map { [$0.name] } + [Set(Normalizer.steps.map(\.name))]

    @Test(arguments: CorpusDocument.names + RealDocumentTests.seeds.map { "../shared/seeds/" + $0 })
    func theListedChangesLeadToTheText(name: String) throws {
        let bytes = try Folder.bytes(name.hasPrefix("..") ? name : "Corpus/" + name)
        let document = try CorpusDocument.kaoju.read(
            bytes: bytes, mediaType: name.hasSuffix(".html") ? "text/html" : "text/plain")
        let normalizer = CorpusDocument.kaoju.normalizer
        for without in Self.plans {
            for with in (without.isEmpty ? [[], ["vocabulary"]] : [[]]) as [Set<String>] {
                let result = normalizer.normalize(document, without: without, with: with)
                let changes = normalizer.changes(in: document, without: without, with: with)
                #expect(TextChange.replay(changes, on: document.text.scalars) == result.text.scalars)
                #expect(changes.allSatisfy { !without.contains($0.step) })
            }
        }
    }
}
