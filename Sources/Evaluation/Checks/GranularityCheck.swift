import Exact
import Lexicon
import Records
import Source

/// 25所学校中,88%的学校…: a share of few schools comes from a whole number of them.
///
/// After Brown and Heathers, The GRIM Test (2017), for shares in place of means.
struct GranularityCheck: Check {
    private let countedRates: [String]
    /// 中, and what else stands between all of them and the share of them: 中,有.
    private let among: WordSet

    /// What may stand between the name of a rate and its figure.
    private let verbs: [String]

    /// Takes off the words of which 中 is a part.
    private let notAmong: WordReplacement

    init(lexicon: ArithmeticLexicon, words: CheckWords) {
        verbs = [""] + words.changes.rateVerbs
        notAmong = words.sums.notAmong
        countedRates = lexicon.countedRates
        among = WordSet(lexicon.among.flatMap { [$0, $0 + ",", $0 + ",有"] })
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let claims = evidence.indices {
            $0.isActual && $0.sentence >= 0 && $0.unit == .percent && !$0.hasRelation && $0.comparator == .eq
                && $0.hasValue
        }
        return claims.compactMap { index in
            // The share is of the count right before it: …26所学校中,
            let keys = evidence.keys
            let before = evidence.indices(inSentenceOf: index).last { keys[Int($0)].ends(before: keys[index]) }
            guard let base = before.map(Int.init), keys[base].kind == .count, keys[base].isActual,
                keys[base].traits.contains(.isExact)
            else { return nil }
            let between = evidence.passage(between: base, and: index)
            let isFollowed = evidence.passage(after: index, atMost: 1).string == "的"
            guard between.count <= 12,
                isFollowed && (isAmong(between) || isNounAgain(between, behind: index, evidence))
                    || isRateOf(between.string)
                    || !isFollowed && keys[index].rule == .nounAfter && isNoun(between)
            else { return nil }
            let (claim, whole) = (evidence.facts[index], evidence.facts[base])
            guard let value = claim.value, value >= 0, let n = whole.value, n.isInteger, n > 0 else { return nil }
            let part = value * n / 100
            // 87% is not cut off from 88%.
            let tried = [part.floor, part.floor + 1].filter { $0 / n * 100 < value + claim.mention.ulp }.map {
                share($0, of: whole, claim)
            }
            return (tried.first { $0.grade.passes } ?? tried.first)?.finding
        }
    }

    /// 25所初中中, and not 16所高中
    private func isAmong(_ between: Passage) -> Bool {
        let words = notAmong(Array(between.slice))
        return among.ends(in: words, at: words.count, after: 0)
    }

    /// 抽查的16名校长,75%具有研究生学历: the counted noun and a comma.
    private func isNoun(_ between: Passage) -> Bool {
        between.slice.last == Self.comma && (2...7).contains(between.count)
            && between.slice.dropLast().allSatisfy { (0x4E00...0x9FFF).contains($0) }
    }
    private static let comma: UInt32 = 0x2C

    /// 走访30名教师,90%的教师…: the share is of them.
    private func isNounAgain(_ between: Passage, behind claim: Int, _ evidence: Evidence) -> Bool {
        isNoun(between)
            && evidence.passage(after: claim, atMost: between.count).slice.dropFirst()
                .elementsEqual(between.slice.dropLast())
    }

    /// 17所初中达标率为94.12%, 40所小学的达标率
    private func isRateOf(_ between: String) -> Bool {
        if between.contains(where: { ",、(:".contains($0) }) { return false }
        let between = between.replacing("的", with: "")
        return countedRates.contains { rate in verbs.contains { between.hasSuffix(rate + $0) } }
    }

    private func share(_ part: Rational, of whole: Fact, _ claim: Fact) -> Neighbours {
        let exact = part / (whole.value ?? .undefined) * 100
        return Neighbours(
            rule: "granularity.share", kind: "granularity", claim: claim, inputs: [whole], exact: exact,
            wide: Interval(exactly: exact), expression: "\(part.decimal) ÷ \(whole.printed) × 100",
            formula: "\(part.decimal) ÷ x1 × 100", doubt: .countedDifferently)
    }
}
