import Exact
import Lexicon
import Records
import Source

/// 近1500余万元: nearly so much, and more than that. It is asked which of them is meant.
struct RoughFigureCheck: Check {
    let words: SharedWords

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts { !$0.isInTable && $0.hasValue && $0.sentence >= 0 }.compactMap { fact in
            let range = fact.mention.range
            guard range.upperBound <= evidence.scalars.count,
                let above = words.above.firstWord(in: evidence.scalars, range),
                let below = below(fact, in: evidence.scalars)
            else { return nil }
            let said = evidence.scalars[min(below.lowerBound, range.lowerBound)..<range.upperBound]
            return finding(fact, String(scalars: evidence.scalars[below]), above, said: String(scalars: said))
        }
    }

    /// The word at the beginning of the number, or right before it.
    private func below(_ fact: Fact, in text: [UInt32]) -> Range<Int>? {
        let range = fact.mention.range
        let length = words.below.lengthEnding(in: text, at: range.lowerBound, after: 0)
        let start = range.lowerBound - (length ?? 0)
        return words.below.lengthBeginning(in: text, at: start, before: range.upperBound).map { start..<(start + $0) }
    }

    private func finding(_ fact: Fact, _ below: String, _ above: String, said: String) -> Finding {
        var basis = Basis(.wording, doubts: [.asksOnly])
        basis.words = [above]
        return Finding(
            report: fact.mention.report, rule: "plausibility.rough", kind: "plausibility", grade: .questionable,
            severity: .low, claim: fact.term,
            message: Message(
                zh: "\(fact.displayName)写作“\(said)”：“\(below)”是不到，“\(above)”是超过，请核对是哪一个。",
                en:
                    "\(fact.displayName) is given as “\(said)”: “\(below)” is less than it and “\(above)” more; please check which is meant."
            ), basis: basis)
    }
}
