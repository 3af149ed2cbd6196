import Exact
import Lexicon
import Records
import Source

/// How many times, or lessons, there are at least.
extension FactBinder {
    /// From so many on, it is an amount.
    private static let enough = Rational(2)

    /// `考察学习每年不少于50次`, `培训不少于72学时`, `每月送教不足2次`, and not 体育活动每天不少于2次.
    func isLeastOfYear(_ mention: Mention) -> Bool {
        let start = mention.range.lowerBound
        let isTooFew = mention.comparator == .lt
        guard isTooFew || mention.comparator == .ge, !mention.isChinese,
            lexicon.names.turnUnits.isExactly(mention.unit.scalarValues),
            mention.value.map({ $0 > Self.enough || $0 == Self.enough }) ?? false,
            case let head = reader.head(before: start, limit: max(0, start - 24)),
            isTooFew || !lexicon.names.tooOften.occurs(in: view.s, head.range)
        else { return false }
        return takesPart(mention, head.words) || head.words.count >= 2 && view.at(mention.range.upperBound) != code("的")
    }

    /// `保证学生每天|1小时体育活动时间`: whose day it is stands before, and the time behind.
    func isDailyTime(_ mention: Mention, _ head: [UInt32]) -> Bool {
        let end = mention.range.upperBound
        guard lexicon.turns.daily.ends(in: head, at: head.count, after: 0) else { return false }
        let noun = reader.noun(after: end, limit: view.s.count).words
        return lexicon.turns.durations.ends(in: noun, at: noun.count, after: 1)
    }

    /// `进行不少于180学时的|专业培训`: what it is stands behind.
    private func takesPart(_ mention: Mention, _ head: [UInt32]) -> Bool {
        view.at(mention.range.upperBound) == code("的")
            && lexicon.names.taking.ends(in: head, at: head.count, after: 0)
            && reader.noun(after: mention.range.upperBound, limit: view.s.count).words.count >= 2
    }

    /// Whose time it is, and what for: 学生每天体育活动时间.
    func dailyTime(_ figure: Figure, _ noun: Noun) -> Naming? {
        guard isDailyTime(figure.mention, figure.head.words) else { return nil }
        return Naming(words: figure.head.words + noun.words, end: noun.end)
    }

    /// The noun behind the lessons that somebody takes: `…进行不少于180学时的专业培训`.
    func lessonsTaken(_ figure: Figure, _ noun: Noun) -> Naming? {
        guard takesPart(figure.mention, figure.head.words), figure.mention.comparator == .ge else { return nil }
        return Naming(words: noun.words, end: noun.end)
    }
}
