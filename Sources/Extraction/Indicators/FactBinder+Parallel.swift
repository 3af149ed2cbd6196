import Exact
import Lexicon
import Records
import Source

/// Figures whose own words are short because one before them in the sentence said the rest.
extension FactBinder {
    /// The full name of a figure that goes on with what `facts` (those of its sentence so far) began; nil for one that
    /// says itself what it is.
    func parallelName(_ words: [UInt32], own: [UInt32], _ mention: Mention, _ facts: ArraySlice<Fact>) -> [UInt32]? {
        guard !facts.isEmpty else { return nil }
        if isStageOnly(own) {
            return mention.comparator == .range
                ? rangeName(own, mention, facts) : mention.unit == "所" ? schoolsName(own, facts) : nil
        }
        return perPupilName(words, mention, facts) ?? ratioName(words, mention, facts)
    }

    /// `小学差异系数在A至B之间,综合差异系数C,初中在D至E之间`: a range goes on with the range.
    private func rangeName(_ own: [UInt32], _ mention: Mention, _ facts: ArraySlice<Fact>) -> [UInt32]? {
        let before = facts.last { $0.mention.comparator == .range && $0.mention.kind == mention.kind }
        return before.flatMap(carriedNoun).map { own + $0 }
    }

    /// `全部达标的小学48所,占…,初中27所`: what narrows the one down narrows the other.
    private func schoolsName(_ own: [UInt32], _ facts: ArraySlice<Fact>) -> [UInt32]? {
        guard let before = facts.last(where: { $0.mention.unit == "所" && $0.stage != nil }) else { return nil }
        let words = before.words.scalarValues
        guard let start = words.indices.dropFirst(2).first(where: { isStageOnly(Array(words[$0...])) }) else {
            return nil
        }
        let lead = Array(words[..<start])
        return lead.last == code("的") || lexicon.grammar.narrowsSchools.isExactly(lead) ? lead + own : nil
    }

    /// `每百名学生拥有高于规定学历教师5.37人、骨干教师1.21人`: no school has a fraction of a teacher, so the second is
    /// per pupil, too.
    private func perPupilName(_ words: [UInt32], _ mention: Mention, _ facts: ArraySlice<Fact>) -> [UInt32]? {
        guard isPerPupilSize(mention), let last = facts.last else { return nil }
        let between = last.mention.range.upperBound..<max(last.mention.range.upperBound, mention.range.lowerBound)
        guard !view.s[between].contains(code(";")) else { return nil }
        for beginning in lexicon.grammar.beginnings where !words.starts(with: beginning) {
            let isSaid = facts.contains { fact in
                let name = fact.words.scalarValues
                let stage = lexicon.stage(in: name, at: 0)?.length ?? 0
                return name[stage...].starts(with: beginning)
            }
            guard isSaid else { continue }
            let stage = lexicon.stage(in: words, at: 0)?.length ?? 0
            let full = words[..<stage] + beginning + words[stage...]
            if terms.best(for: beginning + words[stage...])?.isWhole == true { return Array(full) }
        }
        return nil
    }

    private func isPerPupilSize(_ mention: Mention) -> Bool {
        guard let value = mention.value else { return false }
        switch mention.kind {
        case .count: return !value.isInteger
        case .area: return value < 100
        default: return false
        }
    }

    /// `四年级数学校际差异率为0.093,八年级数学为0.127`: a bare decimal measures what the one before measured.
    private func ratioName(_ words: [UInt32], _ mention: Mention, _ facts: ArraySlice<Fact>) -> [UInt32]? {
        guard isUnnamedRatio(mention, words: words), let last = facts.last, last.mention.kind == .ratio,
            last.mention.unit.isEmpty
        else { return nil }
        let name = last.words.scalarValues
        guard let length = terms.best(for: name)?.length, lexicon.ratios.contains(where: last.words.hasSuffix) else {
            return nil
        }
        return words + name.suffix(length)
    }
}
