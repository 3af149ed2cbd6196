import Lexicon
import Records

/// What there was to be and what there is, told side by side: of the second the words say only that it is.
extension FactBinder {
    /// `音乐教室应配35间、实配|37间`, `核定编制7216名,实有|6984名`: of what was due of the same kind right before it.
    func actualOfDue(_ words: [UInt32], _ mention: Mention, sentence: Range<Int>, _ facts: [Fact]) -> Aim? {
        guard let last = facts.last, sentence.contains(last.mention.range.lowerBound), last.role != .standard,
            last.mention.kind == mention.kind, PeopleUnits.isSame(last.mention.unit, mention.unit)
        else { return nil }
        let name = last.words.scalarValues
        if let deed = actualDeed(words) {
            let due = Array([code("应")] + deed)
            if name.starts(with: due), name.count >= due.count + 2 {
                return Aim(words: words + name[due.count...], stage: last.stage, role: nil)
            }
            if name.reversed().starts(with: due.reversed()), name.count >= due.count + 2 {
                return Aim(words: name.dropLast(due.count) + words, stage: last.stage, role: nil)
            }
        }
        guard lexicon.aims.cameOut.isExactly(words), words.count >= 2,
            let lead = lexicon.aims.due.lengthBeginning(in: name, at: 0, before: name.count), name.count >= lead + 2
        else { return nil }
        return Aim(words: words + name[lead...], stage: last.stage, role: nil)
    }

    /// The deed that was due, of 实|配, 已|设, 实际|配备.
    private func actualDeed(_ words: [UInt32]) -> [UInt32]? {
        guard let lead = lexicon.aims.actually.lengthBeginning(in: words, at: 0, before: words.count),
            (1...3).contains(words.count - lead)
        else { return nil }
        return Array(words[lead...])
    }
}
