import Reading
import Source

/// Undoes UTF-8 that was read as Windows-1252 or GBK and saved again, and GBK and Big5 read as Windows-1252. The known
/// tool for the Western ones is ftfy.
///
///     ä¸­å›½   →   中国
///     ÖÐ¹ú     →   中国
///
/// Only what turns back exactly is turned back: the characters give bytes, the bytes are well-formed, and what
/// they say is far likelier than what stands there. A place where bytes were lost on the way is left as it is, and
/// reported, when the rest of the document leaves no doubt of what happened.
struct MisreadStep: NormalizationStep {
    static let description = StepDescription(
        name: "misread", zh: "还原按错误的编码读过又另存的文字（UTF-8 被当作 Windows-1252、GBK 等）",
        en: "undo text read in a wrong encoding and saved again (UTF-8 as Windows-1252 or GBK, and the like)")

    /// Hundredths of a bit that a stretch must gain by itself: two characters of Latin mojibake, four of Chinese.
    private static let gainAlone = 6000
    /// The same where the document has plenty of it.
    private static let gainInCompany = 1500
    private static let plenty = 20_000
    /// What the characters that come out may cost on average: running text has 900 to 1100.
    private static let costOfText = 1450

    func run(on draft: inout Draft) {
        let places = draft.scan.misreads
        guard !places.isEmpty else { return }
        let openings = Self.openings(at: places, in: draft.scalars)
        let text = Self.asFound(draft)
        // A document has suffered one of them: the one that explains most.
        let found = zip(Misreading.all, openings).compactMap { misreading, places in
            finding(misreading, places, in: text)
        }
        guard let best = found.max(by: { $0.gain < $1.gain }) else { return }
        undo(best, on: &draft)
    }

    /// The text, where the reader of pages put U+FFFD for a control character of the file: that was a byte, too.
    private static func asFound(_ draft: Draft) -> [UInt32] {
        guard draft.document.mediaType == MediaType.html else { return draft.scalars }
        var text = draft.scalars
        let source = draft.document.source.scalars
        for i in text.indices where text[i] == 0xFFFD && draft.text.ends[i] == draft.text.starts[i] + 1 {
            let found = source[Int(draft.text.starts[i])]
            if found >= 0x80, found < 0xA0 { text[i] = found }
        }
        return text
    }

    private struct Finding {
        var misreading: Misreading
        var places: [Int]
        var runs: [MisreadRun]
        var gain: Int
        var isPlenty: Bool
    }

    private func finding(_ misreading: Misreading, _ places: [Int], in text: [UInt32]) -> Finding? {
        var runs: [MisreadRun] = []
        for place in places where place >= runs.last?.range.upperBound ?? 0 {
            guard let run = MisreadRun.longest(in: text, from: place, of: misreading), run.gain >= Self.gainInCompany,
                run.cost <= Self.costOfText * run.characters.count
            else { continue }
            runs.append(run)
        }
        let gain = runs.reduce(0) { $0 + $1.gain }
        let isPlenty = gain >= Self.plenty
        if !isPlenty { runs.removeAll { $0.gain < Self.gainAlone } }
        return runs.isEmpty
            ? nil : Finding(misreading: misreading, places: places, runs: runs, gain: gain, isPlenty: isPlenty)
    }

    /// Where each misreading could begin.
    private static func openings(at places: [Int], in text: [UInt32]) -> [[Int]] {
        var found: [[Int]] = Misreading.all.map { _ in [] }
        for i in places {
            let bits = Misreading.openings[Int(text[i])]
            for k in found.indices where bits & 1 << UInt8(k) != 0 { found[k].append(i) }
        }
        return found
    }

    private func undo(_ finding: Finding, on draft: inout Draft) {
        let (runs, misreading, isPlenty) = (finding.runs, finding.misreading, finding.isPlenty)
        let text = Self.asFound(draft)
        var edits = TextEdits()
        var next = 0
        while next < runs.count {
            // Runs of a line with only letters and signs between them are one repair; a digit stays out of it.
            var last = next
            while last + 1 < runs.count,
                Self.isBridge(text[runs[last].range.upperBound..<runs[last + 1].range.lowerBound])
            {
                last += 1
            }
            record(runs[next...last], of: misreading, isPlenty: isPlenty, on: &draft)
            next = last + 1
        }
        for run in runs { Self.replace(run, in: &edits) }
        if isPlenty, misreading.original == "UTF-8" {
            var following = runs[...]
            for place in finding.places {
                while let run = following.first, run.range.upperBound <= place { following.removeFirst() }
                if following.first?.range.contains(place) != true {
                    reportLoss(at: place, before: following.first?.range.lowerBound, of: misreading, on: &draft)
                }
            }
        }
        draft.apply(edits)
    }

    /// Nothing, or ASCII without digits and line ends.
    private static func isBridge(_ between: ArraySlice<UInt32>) -> Bool {
        between.count <= 20 && between.allSatisfy { $0 >= Glyph.space && $0 < 0x7F && !Glyph.isDigit($0) }
    }

    private static func replace(_ run: MisreadRun, in edits: inout TextEdits) {
        var i = 0
        while i < run.characters.count {
            var scalars = [run.characters[i].scalar]
            let range = run.characters[i].range
            i += 1
            // A letter whose byte shared a character with the one before stands for no scalar of its own.
            while i < run.characters.count, run.characters[i].range.isEmpty {
                scalars.append(run.characters[i].scalar)
                i += 1
            }
            edits.replace(range, with: scalars)
        }
    }

    private func record(
        _ runs: ArraySlice<MisreadRun>, of misreading: Misreading, isPlenty: Bool, on draft: inout Draft
    ) {
        guard let first = runs.first, let last = runs.last else { return }
        var undone: [UInt32] = []
        var at = first.range.lowerBound
        for run in runs {
            undone += draft.scalars[at..<run.range.lowerBound] + run.text
            at = run.range.upperBound
        }
        let gain = runs.reduce(0) { $0 + $1.gain }
        let count = runs.reduce(0) { $0 + $1.characters.count }
        let frequent = runs.reduce(0) { $0 + $1.characters.count { CharacterCost.of($0.scalar) <= 1700 } }
        draft.record(
            Self.description, at: first.range.lowerBound..<last.range.upperBound,
            candidates: [
                .init(
                    text: String(scalars: undone),
                    evidence:
                        "\(misreading.original) 的字节被当作 \(misreading.name) 读过：还原后字节一一对应，\(count) 字中常用字 \(frequent) 个")
            ],
            status: isPlenty || gain >= 2 * Self.gainAlone ? .certain : .conjectured)
    }

    /// What is left between undone stretches once was a character, less a byte that nothing could show: what it may
    /// have been is listed, and the place left alone.
    private func reportLoss(at start: Int, before limit: Int?, of misreading: Misreading, on draft: inout Draft) {
        let text = draft.scalars
        let limit = limit ?? text.count
        var end = start
        var bytes: [UInt8] = []
        while end < limit, bytes.count < 2, let pair = misreading.bytes(of: text[end]) {
            bytes.append(pair.first)
            if let second = pair.second { bytes.append(second) }
            end += 1
        }
        guard bytes.count == 2, bytes[0] >= 0xE0, bytes[0] <= 0xEF, bytes[1] & 0xC0 == 0x80 else { return }
        // What programs write for a byte that they could not show.
        if end < limit, text[end] == 0x3F || text[end] == 0xFFFD { end += 1 }
        let scalars = (UInt8(0x80)...0xBF).compactMap { last in
            (bytes + [last]).withUnsafeBufferPointer { UTF8Decoder.scalar($0, at: 0)?.value }
        }
        let likely = scalars.filter { CharacterCost.of($0) <= 1400 }
            .sorted { (CharacterCost.of($0), $0) < (CharacterCost.of($1), $1) }.prefix(5)
        guard !likely.isEmpty else { return }
        draft.record(
            Self.description, at: start..<end,
            candidates: likely.map {
                .init(text: String(scalars: [$0]), evidence: "丢了一个字节：这个字的 UTF-8 以 \(Self.hex(bytes)) 开头")
            },
            status: .unresolved)
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
    }
}
