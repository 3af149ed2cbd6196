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
            return finding(fact, below, above)
        }
    }

    /// The word at the beginning of the number, or right before it.
    private func below(_ fact: Fact, in text: [UInt32]) -> String? {
        let range = fact.mention.range
        let length = words.below.lengthEnding(in: text, at: range.lowerBound, after: 0)
        let start = range.lowerBound - (length ?? 0)
        return words.below.lengthBeginning(in: text, at: start, before: range.upperBound).map {
            String(scalars: text[start..<(start + $0)])
        }
    }

    private func finding(_ fact: Fact, _ below: String, _ above: String) -> Finding {
        var basis = Basis(.wording, doubts: [.asksOnly])
        basis.words = [above]
        let quote = fact.mention.quote
        return Finding(
            report: fact.mention.report, rule: "plausibility.rough", kind: "plausibility", grade: .questionable,
            severity: .low, claim: fact.term,
            message: Message(
                zh: "\(fact.displayName)写作“\(quote)”：“\(below)”是不到，“\(above)”是超过，请核对是哪一个。",
                en:
                    "\(fact.displayName) is given as “\(quote)”: “\(below)” is less than it and “\(above)” more; please check which is meant."
            ), basis: basis)
    }
}
