import Reading
import Source

/// Something about a normalised text that must never be: what tests and the fuzzer look for, whatever the text is.
public struct BrokenPromise: Hashable, Sendable {
    /// One clause: `a digit vanished`.
    public var what: String
    /// A scalar of the source file near which it is.
    public var source: Int
}

extension NormalizedDocument {
    /// No digit came, went, changed or got another neighbour without a repair that says so; quotes are the source's;
    /// places are in order and within the file. Empty, or there is a bug.
    ///
    /// - Complexity: O(*n* log *k*) for *n* scalars and *k* repairs.
    public func brokenPromises() -> [BrokenPromise] {
        digitsInSilence() + placesOutOfOrder() + repairsThatDoNotHold()
    }

    private func isReported(_ source: Range<Int>) -> Bool { !repairs(overlapping: source).isEmpty }

    private func digitsInSilence() -> [BrokenPromise] {
        var broken: [BrokenPromise] = []
        let old = document.text
        var kept = [Bool](repeating: false, count: old.count)
        // The place in the old text of the digit before, if it was kept.
        var last: Int?
        for i in text.scalars.indices {
            let range = Int(text.starts[i])..<Int(text.ends[i])
            guard Glyph.isDigit(text.scalars[i]) else {
                if range.isEmpty, !isReported(range), text.scalars[i] != Glyph.lineFeed {
                    broken.append(BrokenPromise(what: "an insertion is not reported", source: range.lowerBound))
                }
                last = nil
                continue
            }
            let at = old.textIndex(atSource: range.lowerBound)
            let isKept =
                at < old.count && old.starts[at] == text.starts[i] && old.ends[at] == text.ends[i]
                && old.scalars[at] == text.scalars[i]
            if isKept { kept[at] = true }
            if !isKept, !isReported(range) {
                broken.append(BrokenPromise(what: "a digit is not the source's", source: range.lowerBound))
            }
            if isKept, let last, last + 1 != at, !isReported(range) {
                broken.append(BrokenPromise(what: "digits were joined", source: range.lowerBound))
            }
            if isKept, makesDecimal(i, at: at), !isReported(Int(text.starts[i - 2])..<range.upperBound) {
                broken.append(BrokenPromise(what: "a decimal point came", source: range.lowerBound))
            }
            last = isKept ? at : nil
        }
        for i in old.scalars.indices where Glyph.isDigit(old.scalars[i]) && !kept[i] {
            let range = Int(old.starts[i])..<Int(old.ends[i])
            if !isReported(range) { broken.append(BrokenPromise(what: "a digit vanished", source: range.lowerBound)) }
        }
        return broken
    }

    /// Whether the digit at `i`, which stood at `at` in the old text, is the first behind a decimal point that was none.
    private func makesDecimal(_ i: Int, at: Int) -> Bool {
        guard i >= 2, text.scalars[i - 1] == Glyph.dot, Glyph.isDigit(text.scalars[i - 2]) else { return false }
        let old = document.text
        guard at >= 2, old.starts[at - 2] == text.starts[i - 2] else { return true }
        return old.scalars[at - 1] != Glyph.dot && old.scalars[at - 1] != 0xFF0E
    }

    private func placesOutOfOrder() -> [BrokenPromise] {
        var broken: [BrokenPromise] = []
        for i in text.scalars.indices {
            let (start, end) = (text.starts[i], text.ends[i])
            if start < 0 || end < start || Int(end) > source.scalars.count {
                broken.append(BrokenPromise(what: "a place outside the file", source: Int(start)))
            }
            // Several characters may stand for the same ones of the source; otherwise one comes after the other.
            guard i > 0, start < text.ends[i - 1] else { continue }
            if start != text.starts[i - 1] || end != text.ends[i - 1] {
                broken.append(BrokenPromise(what: "places out of order", source: Int(start)))
            }
        }
        var end = 0
        for block in blocks {
            if block.range.lowerBound < end || block.range.upperBound > text.count {
                broken.append(BrokenPromise(what: "blocks out of order", source: 0))
            }
            end = block.range.upperBound
        }
        return broken
    }

    private func repairsThatDoNotHold() -> [BrokenPromise] {
        var broken: [BrokenPromise] = []
        func fail(_ what: String, _ repair: Repair) {
            broken.append(BrokenPromise(what: "\(repair.step): \(what)", source: repair.source.lowerBound))
        }
        for (i, repair) in repairs.enumerated() {
            if repair.source.isEmpty { fail("a repair of nothing", repair) }
            if source.quote(repair.source) != repair.observed { fail("observed is not the source's", repair) }
            if !Normalizer.steps.contains(where: { $0.name == repair.step }) { fail("no such step", repair) }
            if i > 0, repair.source.lowerBound < repairs[i - 1].source.lowerBound { fail("out of order", repair) }
            guard repair.status != .unresolved else { continue }
            guard let first = repair.candidates.first else {
                fail("no candidate", repair)
                continue
            }
            // The first candidate is what the text holds, where no other repair touches it.
            let isAlone =
                (i == 0 || reach[i - 1] < repair.source.lowerBound)
                && (i + 1 == repairs.count || repairs[i + 1].source.lowerBound > repair.source.upperBound)
            guard isAlone else { continue }
            var low = text.textIndex(atSource: repair.source.lowerBound)
            var high = text.textIndex(atSource: repair.source.upperBound)
            while high < text.count, text.starts[high] == text.ends[high],
                Int(text.starts[high]) == repair.source.upperBound
            { high += 1 }
            // The ends of cells and paragraphs, which a reader of pages put in, are none of the repair's.
            while low < high, isBreak(low) { low += 1 }
            while low < high, isBreak(high - 1) { high -= 1 }
            if text.string(low..<high) != first.text, !isFolded(low..<high, first.text) {
                fail("the text does not hold the candidate", repair)
            }
        }
        return broken
    }

    private func isBreak(_ i: Int) -> Bool { text.scalars[i] == Glyph.lineFeed && text.starts[i] == text.ends[i] }

    /// Folding of width and script, and what nobody sees, goes without repairs: no scalar more, and the same digits.
    private func isFolded(_ range: Range<Int>, _ candidate: String) -> Bool {
        let other = candidate.scalarValues
        return range.count <= other.count
            && text.scalars[range].filter(Glyph.isDigit) == other.filter(Glyph.isDigit)
    }
}
