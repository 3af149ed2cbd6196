import Foundation
import KaojuKit
import Normalization
import Reading
import Source
import Testing

/// Every document with many random edits: no digit differs between what was found and what is used without a repair that
/// says so, and every place is exact both ways.
///
/// `KAOJU_EDITS=1000000 swift test --filter RandomEditTests` makes a million edits.
@Suite struct RandomEditTests {
    static let edits = ProcessInfo.processInfo.environment["KAOJU_EDITS"].flatMap { Int($0) } ?? 30_000

    /// What is put in: digits of both widths, stops, signs, breaks, and what the steps look for.
    private static let pieces: [[UInt32]] = [
        "0", "1", "2", "5", "9", "12", "2023", "１", "２０", "。", ".", "．", ",", "，", "、", " ", "　", "\n", "\n\n", "\n2、",
        "\r\n",
        "%", "年", "月", "号", "〔", "〕", "〔2017", "元/生", "/生", "__", "××", "xx", "某", "О", "l", "Ш", "\u{200B}",
        "\u{FEFF}",
        "(xiàn)", "(qū)", "縣", "區", "發", "①", "㎡", "½", "⼀", "ä¸­å›½", "鍦ㄦ牎", "®", "-", "—", "~", "：", ":", "1：16.5",
        "100%95%", "7367平方米", "81146个班级", "20230%",
    ].map(\.scalarValues)

    @Test func noDigitChangesInSilence() throws {
        let names =
            CorpusDocument.names.map { "Corpus/" + $0 }
            + RealDocumentTests.seeds.map { "../shared/seeds/" + $0 }
            + RealDocumentTests.gold.map { "../shared/gold/dev/docs/" + $0 }
        let texts = try names.map { name in
            (name: name, scalars: try CorpusDocument.kaoju.read(bytes: try Folder.bytes(name)).source.scalars)
        }
        let normalizer = CorpusDocument.kaoju.normalizer
        var random = Linear(state: 2_017_006)
        var made = 0
        var round = 0
        while made < Self.edits {
            // Long documents are edited in parts, so that each text is normalised with edits in plenty.
            let (name, all) = texts[round % texts.count]
            let start = random.below(max(1, all.count - 1500))
            var scalars = Array(all[start..<min(all.count, start + 1500)])
            let count = 1 + random.below(120)
            for _ in 0..<count { edit(&scalars, &random) }
            made += count
            round += 1
            let bytes = Array(String(scalars: scalars).utf8)
            guard
                let document = try? CorpusDocument.kaoju.read(
                    bytes: bytes, mediaType: name.hasSuffix(".html") && round % 2 == 0 ? "text/html" : "text/plain")
            else { continue }
            let result = normalizer.normalize(document)
            let broken = result.brokenPromises()
            guard broken.isEmpty else {
                for promise in broken.prefix(3) {
                    let around = max(0, promise.source - 12)..<min(result.source.scalars.count, promise.source + 12)
                    Issue.record(
                        "\(name), round \(round): \(promise.what): \(result.source.quote(around).debugDescription)")
                }
                if round > 20_000 || broken.count > 3 { return }
                continue
            }
            if round % 8 == 0 {
                #expect(document.brokenPlaces() == [], "\(name), round \(round)")
                let changes = normalizer.changes(in: document)
                #expect(TextChange.replay(changes, on: document.text.scalars) == result.text.scalars)
            }
        }
    }

    /// One insertion, removal or replacement; half of them beside a digit, where most can go wrong.
    private func edit(_ scalars: inout [UInt32], _ random: inout Linear) {
        guard !scalars.isEmpty else { return }
        var at = random.below(scalars.count)
        if random.below(2) == 0 {
            let limit = min(scalars.count - 1, at + 40)
            while at < limit, !(0x30...0x39).contains(scalars[at]) { at += 1 }
            at = max(0, min(scalars.count - 1, at + random.below(3) - 1))
        }
        let piece = Self.pieces[random.below(Self.pieces.count)]
        switch random.below(4) {
        case 0: scalars.remove(at: at)
        case 1: scalars.replaceSubrange(at..<at + 1, with: piece)
        case 2: scalars.insert(contentsOf: piece, at: at)
        default: scalars.insert(scalars[random.below(scalars.count)], at: at)
        }
    }
}

/// A small generator whose numbers are the same on every machine.
private struct Linear {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
