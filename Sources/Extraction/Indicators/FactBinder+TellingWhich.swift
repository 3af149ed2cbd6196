import Lexicon
import Records
import Source

/// Figures that measure nothing themselves, but tell which things the figure behind them counts.
extension FactBinder {
    /// Whether a figure tells which things are meant, and measures none: 超过45人的小学班级.
    func tellsWhich(_ index: Int, _ mentions: [Mention]) -> Bool {
        let mention = mentions[index]
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        // 2016年前建成的73至96平方米的|14间
        if mention.kind == .area, mention.comparator == .range, view.at(end) == code("的"),
            view.at(end + 1).isASCIIDigit
        {
            return true
        }
        if isBand(index, mentions) { return true }
        // (不含提高10%部分)
        if mention.kind == .percent, view.at(start - 1) != code("("),
            lexicon.grammar.portions.begins(in: view.s, at: end, before: view.s.count)
        {
            return true
        }
        if lexicon.scoring.contains(where: { view.hasPrefix($0, at: start - $0.count) }) { return true }
        let isRequired = lexicon.aims.required.begins(in: view.s, at: end, before: view.s.count)
        if [.ge, .gt, .le].contains(mention.comparator) || mention.comparator == .lt && !mention.isStated,
            mention.kind == .count || mention.kind == .money || mention.kind == .area,
            describesNoun(after: end) && !isRequired || mention.kind == .count && limitsNoun(mention)
        {
            return true
        }
        // 56人以上大班额87个
        if mention.comparator != .eq, mention.kind == .count,
            lexicon.grammar.limited.begins(in: view.s, at: end, before: view.s.count)
        {
            return true
        }
        return !mention.isStated && view.at(end) == code("的")
            && (mention.kind == .count && !isRequired
                || lexicon.grammar.ofSchools.begins(in: view.s, at: end, before: view.s.count))
    }

    /// `对规模400-500人、200-300人、100人以下的小规模学校`: the last of a row of sizes tells which schools are meant.
    private func isBand(_ index: Int, _ mentions: [Mention]) -> Bool {
        guard mentions[index].comparator != .eq, mentions[index].kind == .count else { return false }
        var at = index
        while at + 1 < mentions.count, mentions[at + 1].comparator != .eq, mentions[at + 1].unit == mentions[at].unit,
            case let gap = view.s[
                afterLimit(mentions[at])..<max(afterLimit(mentions[at]), mentions[at + 1].range.lowerBound)],
            gap.count == 1, gap.first == code("、") || gap.first == code("和")
        { at += 1 }
        guard at > index || mentions[index].comparator == .range else { return false }
        let end = afterLimit(mentions[at])
        return view.at(end) == code("的")
            && lexicon.grammar.limitedNouns.begins(
                in: view.s, at: end + 1, before: min(view.s.count, end + 20))
            || view.at(end) == code("的") && describesNoun(after: end) && mentions[at].comparator != .range
    }

    /// `56人以上|班级数为0`: a limit of what stands behind it, at the beginning of a clause or behind a stage.
    func limitsNoun(_ mention: Mention) -> Bool {
        let start = mention.range.lowerBound
        let before = view.at(start - 1)
        let end = mention.range.upperBound
        guard let length = lexicon.grammar.limitBehind.lengthBeginning(in: view.s, at: end, before: view.s.count),
            lexicon.grammar.limitedNouns.begins(in: view.s, at: end + length, before: view.s.count)
        else { return false }
        return reader.isBoundary(before) || before.isSpace || before == 0
            || narrowsOnly(reader.head(before: start, limit: max(0, start - 12)).words)
    }

    /// 小学, 全区: a stage or the whole place.
    private func narrowsOnly(_ words: [UInt32]) -> Bool {
        isStageOnly(words) || isScopeOnly(words) || ownPlaces.contains(words)
    }

    /// `20万人以上的县`, `5名以上残疾学生的学校`: a limit that tells which ones are meant.
    private func describesNoun(after end: Int) -> Bool {
        var i = end
        while let length = lexicon.grammar.limitBehind.lengthBeginning(in: view.s, at: i, before: view.s.count) {
            i += length
        }
        // 300人以上学校
        if i > end, lexicon.grammar.limitedNouns.begins(in: view.s, at: i, before: view.s.count) { return true }
        var n = 0
        while n < 6, view.at(i + n).isHan, view.at(i + n) != code("的") { n += 1 }
        guard view.at(i + n) == code("的"), n <= 3 || i > end else { return i > end && countsLimited(after: i) }
        // 50万元以上的11个
        return view.at(i + n + 1).isHan || n == 0 && view.at(i + 1).isASCIIDigit
    }

    /// `50平方公里以上|河流12条`, `56人及以上|大班额由14个降为0`: how many there are of what the limit tells.
    private func countsLimited(after end: Int) -> Bool {
        var i = end
        while i - end < 8, view.at(i).isHan { i += 1 }
        return i - end >= 2 && view.at(i).isASCIIDigit
            && !lexicon.verbs.begins(in: view.s, at: end, before: i)
    }
}
