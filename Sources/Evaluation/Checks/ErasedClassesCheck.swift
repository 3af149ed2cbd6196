import Exact
import Lexicon
import Records
import Source

/// 已全部消除66人以上的超大班额 where another place gives a class of more: 六(2)班、六(4)班分别为68人、67人.
struct ErasedClassesCheck: Check {
    let words: LimitWords

    /// That no class has so many pupils.
    private struct Denial {
        let report: Int
        let least: Rational
        let clause: Range<Int>
        let paragraph: Range<Int>
        /// The stages that the clause or its sentence names; empty for all.
        let stages: [String]
    }
    private static let stages = ["小学", "初中"]
    /// No class of a report has more.
    private static let most: Rational = 150

    func findings(in evidence: Evidence) -> [Finding] {
        let denials = evidence.sentences.compactMap { denial($0, evidence) }
        if denials.isEmpty { return [] }
        let classes = evidence.facts {
            $0.isActual && $0.hasValue && $0.comparator == .eq && $0.kind == .count && $0.sentence >= 0
                && !$0.isInTable && !$0.isChangeOrGrowth
        }.filter { isOfOneClass($0, evidence) }
        // Of several that contradict it the largest.
        return denials.compactMap { denial in
            classes.filter { contradicts($0, denial, evidence) }.max { ($0.value ?? 0) < ($1.value ?? 0) }
                .map { finding($0, denial, evidence) }
        }
    }

    /// 消除|66人以上|的超大班额: a bound with so many pupils, a word for classes behind it, and that there are none.
    private func denial(_ sentence: Evidence.Sentence, _ evidence: Evidence) -> Denial? {
        let text = evidence.scalars
        guard words.erased.occurs(in: text, sentence.range), words.classes.occurs(in: text, sentence.range) else {
            return nil
        }
        for clause in evidence.clauses(in: sentence.range) {
            guard let bound = words.classBounds.first(in: text, clause), let least = number(endingAt: bound, text),
                words.classes.occurs(in: text, bound..<clause.upperBound), isErased(clause, bound, text),
                !isOpen(clause, text), !words.still.occurs(in: text, clause)
            else { continue }
            let named = Self.stages.filter { WordSet([$0]).occurs(in: text, clause) }
            return Denial(
                report: sentence.report, least: least, clause: clause,
                paragraph: evidence.line(around: clause.lowerBound),
                stages: named.count == 1 ? named : [])
        }
        return nil
    }

    /// Nothing but the bound's own classes is erased: 全部消除, 班级|清零; and no number of them is told.
    private func isErased(_ clause: Range<Int>, _ bound: Int, _ text: [UInt32]) -> Bool {
        let digits = text[clause].split { !PlainNumber.isDigit($0) && $0 != 0x25 }
        return words.erased.occurs(in: text, clause) && digits.count == 1
    }

    /// 力争消除, 基本消除; the 除 of 消除 leaves nothing out.
    private func isOpen(_ clause: Range<Int>, _ text: [UInt32]) -> Bool {
        var rest = Array(text[clause])
        while let at = words.erased.first(in: rest, rest.indices),
            let length = words.erased.length(in: rest, at: at, before: rest.count)
        {
            rest.replaceSubrange(at..<(at + length), with: [0x20])
        }
        return words.sweptOpen.occurs(in: rest, rest.indices)
    }

    private func number(endingAt end: Int, _ text: [UInt32]) -> Rational? {
        var start = end
        while start > 0, PlainNumber.isDigit(text[start - 1]) { start -= 1 }
        return start < end ? Rational(String(scalars: text[start..<end])) : nil
    }

    /// 六(2)班|68人, 最大班额|68人, and no mean; of now.
    private func isOfOneClass(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard ["人", "名"].contains(fact.mention.unit), fact.value.map({ $0 <= Self.most }) ?? false,
            let sentence = evidence.sentenceRange(of: fact.id)
        else { return false }
        let text = evidence.scalars
        let isClass =
            fact.indicator.id == ClassSizeCheck.indicator
            && evidence.passage(before: fact.id, atMost: 6).holds(words.highest)
            || words.classes.ends(fact.words) || isLargest(fact, evidence)
        // 最大班额58人,已消除56人以上大班额: what is told behind the figure is the denial's.
        let told = isLargest(fact, evidence) ? sentence.lowerBound..<fact.mention.range.upperBound : sentence
        return isClass && !words.averages.contains(where: fact.words.contains)
            && !words.saysChange(in: text, told)
            && !text[sentence.lowerBound..<fact.mention.range.lowerBound].holdsYear
    }

    /// 最大班额|为民族中学七年级4班|58人: by the clause of the figure.
    private func isLargest(_ fact: Fact, _ evidence: Evidence) -> Bool {
        let lead = evidence.statement(before: fact.id).after { $0 == Self.comma }
        return lead.holds(words.highest) && lead.holds(words.classes)
    }
    private static let comma: UInt32 = 0x2C

    private func contradicts(_ size: Fact, _ denial: Denial, _ evidence: Evidence) -> Bool {
        guard size.mention.report == denial.report, let value = size.value else { return false }
        let place = size.mention.range
        // In the paragraph of the denial it may be what once was, but for the largest class of now in its own sentence.
        let isApart =
            !denial.paragraph.contains(place.lowerBound)
            || isLargest(size, evidence) && place.upperBound + 1 == denial.clause.lowerBound
        return value >= denial.least && isApart
            && (denial.stages.isEmpty || size.stage.map(denial.stages.contains) ?? false)
    }

    private func finding(_ size: Fact, _ denial: Denial, _ evidence: Evidence) -> Finding {
        let most = denial.least - 1
        return .contradicting(
            evidence.stated("达标", in: denial.clause), "limit.denied-excess", kind: "same-fact", size,
            bound: .init("le", most), expression: "\(size.printed) ≤ \(most.short)",
            zh: "\(size.displayName)\(size.mention.quote)", en: "\(size.displayName) \(size.printed)")
    }
}
