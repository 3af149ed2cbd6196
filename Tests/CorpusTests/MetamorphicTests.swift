import KaojuKit
import Lexicon
import Reading
import Records
import Source
import Testing

/// Width, line breaks, script and encoding leave verdicts alone.
@Suite struct MetamorphicTests {
    /// Plain texts, decoded: a page's markup is not for rewriting.
    static let texts = CorpusDocument.names.filter { $0.hasSuffix(".txt") }

    private func scalars(_ name: String) throws -> [UInt32] {
        try #require(CorpusDocument.all[name]).examined.source.scalars
    }

    /// Examines the changed text as UTF-8 and holds its verdicts against those of the document.
    private func expectSameVerdicts(
        _ changed: [UInt32], as name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let examined = try CorpusDocument.examine(Array(String(scalars: changed).utf8), as: name)
        try GroundingTests.expectGrounded(examined, sourceLocation: sourceLocation)
        try compare(examined, name, sourceLocation)
    }

    private func compare(_ examined: Examined, _ name: String, _ sourceLocation: SourceLocation) throws {
        let before = try #require(CorpusDocument.all[name]).examined.verdicts
        let after = examined.verdicts
        for change in after.difference(from: before) {
            switch change {
            case .remove(_, let verdict, _): Issue.record("\(name): gone: \(verdict)", sourceLocation: sourceLocation)
            case .insert(_, let verdict, _): Issue.record("\(name): new: \(verdict)", sourceLocation: sourceLocation)
            }
        }
    }

    @Test(arguments: texts) func fullWidth(name: String) throws {
        let wide: [UInt32: UInt32] = Dictionary(
            uniqueKeysWithValues: "0123456789%.,:;()".unicodeScalars.map { ($0.value, $0.value + 0xFEE0) })
        let source = try scalars(name)
        let changed = source.map { wide[$0] ?? $0 }
        #expect(changed != source || name == "no-numbers.txt")
        try expectSameVerdicts(changed, as: name)
    }

    /// Half-width where the document writes full-width: commas, brackets and colons of running text.
    @Test(arguments: texts) func halfWidth(name: String) throws {
        let narrow: [UInt32: UInt32] = Dictionary(
            uniqueKeysWithValues: "％，：；（）".unicodeScalars.map { ($0.value, $0.value - 0xFEE0) })
        let source = try scalars(name)
        // Between digits a comma would become a thousands separator.
        let changed = source.indices.map { i in
            let isBetween = i > 0 && i + 1 < source.count && isDigit(source[i - 1]) && isDigit(source[i + 1])
            return isBetween ? source[i] : narrow[source[i]] ?? source[i]
        }
        try expectSameVerdicts(changed, as: name)
    }

    /// `。` in every number, as some copies have it.
    @Test(arguments: withDecimals) func stopsAsDecimalPoints(name: String) throws {
        var source = try scalars(name)
        for i in MetamorphicTests.between(digits: source, 0x2E) { source[i] = 0x3002 }
        try expectSameVerdicts(source, as: name)
    }

    /// Documents with enough decimals for a repair that rests on the whole document, and no sentence that ends between
    /// two digits: there the two could not be told apart. Nor glued cells, whose figures have two points in one run.
    static let withDecimals = texts.filter { name in
        guard let source = CorpusDocument.all[name]?.examined.source.scalars else { return false }
        let points = between(digits: source, 0x2E)
        let isGlued = zip(points, points.dropFirst()).contains { a, b in source[(a + 1)..<b].allSatisfy(isDigit) }
        return points.count >= 5 && !isGlued && between(digits: source, 0x3002).isEmpty
    }

    private static func between(digits source: [UInt32], _ sign: UInt32) -> [Int] {
        source.indices.filter { i in
            source[i] == sign && i > 0 && i + 1 < source.count && isDigit(source[i - 1]) && isDigit(source[i + 1])
        }
    }

    @Test func theTransformationsHaveDocuments() throws {
        #expect(MetamorphicTests.withDecimals.count >= 7)
        let big5 = MetamorphicTests.texts.filter { name in
            CorpusDocument.all[name].flatMap { Codec.encode($0.examined.source.scalars, encoding: "Big5") } != nil
        }
        #expect(!big5.isEmpty)
    }

    @Test(arguments: texts) func carriageReturns(name: String) throws {
        try expectSameVerdicts(try scalars(name).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, as: name)
    }

    /// An empty line more wherever there is one.
    @Test(arguments: texts) func doubledBlankLines(name: String) throws {
        let source = try scalars(name)
        var changed: [UInt32] = []
        for (i, c) in source.enumerated() {
            changed.append(c)
            if c == 0x0A, i > 0, source[i - 1] == 0x0A { changed.append(c) }
        }
        try expectSameVerdicts(changed, as: name)
    }

    @Test(arguments: texts) func spacesAtTheEndsOfLines(name: String) throws {
        try expectSameVerdicts(try scalars(name).flatMap { $0 == 0x0A ? [0x20, 0x20, 0x0A] : [$0] }, as: name)
    }

    @Test(arguments: texts) func traditionalScript(name: String) throws {
        let inverse = try #require(MetamorphicTests.toTraditional)
        let source = try scalars(name)
        let changed = source.map { inverse[$0] ?? $0 }
        // What the table cannot bring back (着 from 著 only in some words) is left as it was.
        func normalized(_ scalars: [UInt32]) throws -> [UInt32] {
            let read = try CorpusDocument.kaoju.read(
                bytes: Array(String(scalars: scalars).utf8), path: name, mediaType: "text/plain")
            return CorpusDocument.kaoju.normalize(read, without: ["pinyin"]).text.scalars
        }
        let (plain, back) = (try normalized(source), try normalized(changed))
        try #require(plain.count == back.count)
        let lost = Set(zip(plain, back).filter { $0 != $1 }.map(\.0))
        #expect(lost.count < 12, "not brought back: \(String(scalars: lost.sorted()))")
        let isTraditional = ["yunling", "pinyin", "qishi", "school-traditional"].contains { name.contains($0) }
        if !isTraditional {
            #expect(zip(source, changed).count { $0 != $1 } * 10 > source.count)
        }
        try expectSameVerdicts(
            source.map { lost.contains($0) ? $0 : inverse[$0] ?? $0 }, as: name)
    }

    @Test(arguments: texts, ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK", "Big5"])
    func encodings(name: String, encoding: String) throws {
        let source = try scalars(name)
        // Big5 has no place for simplified characters.
        guard let encoded = Codec.encode(source, encoding: encoding) else { return }
        let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : encoding == "UTF-16BE" ? [0xFE, 0xFF] : []
        for bytes in mark.isEmpty ? [encoded] : [encoded, mark + encoded] {
            let examined = try CorpusDocument.examine(bytes, as: name)
            let kept = examined.source.scalars.first == 0xFEFF ? 1 : 0
            #expect(Array(examined.source.scalars.dropFirst(kept)) == source, "read as \(examined.source.encoding)")
            try GroundingTests.expectGrounded(examined)
            try compare(examined, name, #_sourceLocation)
        }
    }

    /// One traditional character for each simplified one, from the table that leads the other way.
    static let toTraditional: [UInt32: UInt32]? = {
        guard let table = LexiconFiles.embedded["script/traditional-simplified.tsv"] else { return nil }
        var inverse: [UInt32: UInt32] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let pair = line.split(separator: "\t").map { String($0).scalarValues }
            guard pair.count >= 2, let t = pair[0].first, let s = pair[1].first, pair[0].count == 1, pair[1].count == 1
            else { continue }
            if inverse[s] == nil { inverse[s] = t }
        }
        return inverse
    }()
}

private func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }
