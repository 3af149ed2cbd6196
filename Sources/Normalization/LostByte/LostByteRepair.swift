import Source

/// A restored run as repairs: the half-lost characters at its ends are conjectured, what stands between them is determined
/// by the bytes.
struct LostByteRepair {
    private struct Part {
        /// Of the text.
        var range: Range<Int>
        var candidates: [Repair.Candidate]
        var status: Repair.Status
    }
    /// All of the text that is replaced.
    let range: Range<Int>
    private var parts: [Part] = []
    private var edits: [TextEdits.Edit] = []

    init(_ run: LostByteRun, window: Range<Int>, reader: LostByteReader) {
        let start = window.lowerBound + run.units.lowerBound
        let end = window.lowerBound + run.units.upperBound
        // The last unit that is read anew; an ASCII letter or a mark may follow it.
        let last = run.exit == .joined || run.exit == .marked ? end - 2 : end - 1
        let brackets = run.last == nil ? nil : reader.readingRange(after: last)
        range = start..<(brackets?.upperBound ?? end)
        if let reason = Self.doubt(run) {
            let text = "□" + String(scalars: run.determined) + (run.last == nil ? "" : "□")
            parts = [Part(range: range, candidates: [.init(text: text, evidence: reason)], status: .unresolved)]
            return
        }

        parts.append(
            Part(
                range: start..<start + 1,
                candidates: Self.candidates(
                    run.first, behind: "",
                    reason: { scalar in
                        let code = LostByteReader.digits(UInt32(reader.code(scalar)), 4)
                        let known = reader.hexadecimal(start).prefix(2)
                        return "GBK丢一字节,此字\(code)只剩\(known),按上下文推定"
                    }), status: .conjectured))
        edits.append(.init(range: start..<start + 1, replacement: [run.first.scalars[0]]))

        // With a lost second byte, the last character shares its unit with the one before it.
        let shares = run.last != nil && run.exit != .marked
        let whole = start + 1..<(run.last == nil ? end : shares ? last : last + 1)
        let count = shares ? run.determined.count - 1 : run.determined.count
        if !whole.isEmpty {
            let bytes = (start...min(last, whole.upperBound)).map(reader.hexadecimal).joined(separator: " ")
            parts.append(
                Part(
                    range: whole,
                    candidates: [
                        .init(
                            text: String(scalars: run.determined.prefix(count)),
                            evidence: "字节\(bytes)错开一个,重新配对", score: Self.score(run.gain))
                    ], status: run.gain >= LostByteStep.certainGain ? .certain : .conjectured))
            for (offset, scalar) in run.determined.prefix(count).enumerated() {
                let at = start + 1 + offset
                edits.append(.init(range: at..<min(at + 1, whole.upperBound), replacement: [scalar]))
            }
        }
        guard let half = run.last else { return }
        let shared = shares ? String(scalars: run.determined.suffix(1)) : ""
        let place = shares ? last..<range.upperBound : last + 1..<range.upperBound
        let known = reader.hexadecimal(last).suffix(2)
        parts.append(
            Part(
                range: place,
                candidates: Self.candidates(
                    half, behind: shared,
                    reason: { scalar in
                        let code = LostByteReader.digits(UInt32(reader.code(scalar)), 4)
                        let why = half.isRead ? "注音\(reader.reading(after: last))和上下文" : "上下文"
                        return "“\(String(scalars: [scalar]))”\(code)只剩\(known),按\(why)推定"
                    }), status: .conjectured))
        // A scalar stands for source scalars of its own: what comes second out of one is an insertion behind it.
        if shares { edits.append(.init(range: last..<last + 1, replacement: run.determined.suffix(1))) }
        edits.append(
            .init(range: (shares ? last + 1 : place.lowerBound)..<range.upperBound, replacement: [half.scalars[0]]))
    }

    func apply(to draft: inout Draft, _ all: inout TextEdits) {
        for part in parts {
            draft.record(LostByteStep.description, at: part.range, candidates: part.candidates, status: part.status)
        }
        for edit in edits { all.replace(edit.range, with: edit.replacement) }
    }

    /// Why a run is reported and not restored; nil where it is restored.
    private static func doubt(_ run: LostByteRun) -> String? {
        if run.touchesNumber { return "GBK丢一字节而错位,但半个字的地方可能是数字,不猜" }
        let isOpen = [run.first, run.last].contains { half in
            guard let half, half.costs.count > 1 else { return false }
            return half.costs[1] - half.costs[0] < LostByteStep.clearMargin
        }
        return run.determined.isEmpty && isOpen ? "GBK丢一字节而错位,只剩两个半字,不止一种读法" : nil
    }

    private static func candidates(
        _ half: LostByteRun.Half, behind: String, reason: (UInt32) -> String
    ) -> [Repair.Candidate] {
        zip(half.scalars, half.costs).map { scalar, cost in
            Repair.Candidate(
                text: behind + String(scalars: [scalar]), evidence: reason(scalar), score: score(-cost))
        }
    }

    /// Tenths of a nat as a decimal.
    private static func score(_ tenths: Int32) -> String {
        "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
