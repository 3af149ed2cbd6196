import Lexicon
import Records

/// Figures that count what was just listed by name.
extension FactBinder {
    /// `合唱团、舞蹈队、书法、剪纸|4个社团`: the list has as many names as the figure says, and what they are stands behind.
    func listed(_ figure: Figure) -> [UInt32]? {
        let mention = figure.mention
        guard mention.kind == .count, let value = mention.value, value.isInteger, let count = Int(value.decimal),
            (2...12).contains(count),
            case let noun = reader.noun(after: mention.range.upperBound, limit: mention.range.upperBound + 12),
            !noun.words.isEmpty
        else { return nil }
        let clause = clause(before: figure)
        let names = clause.split(whereSeparator: { Self.joints.contains($0) })
        return names.count == count ? noun.words : nil
    }

    /// `校本课程有剪纸、合唱等|3门`: of what the examples are.
    func listedSubject(_ figure: Figure, noun: [UInt32]) -> [UInt32]? {
        guard noun.isEmpty, figure.mention.kind == .count, figure.raw.last == code("等") else { return nil }
        let clause = clause(before: figure)
        guard
            let verb = clause.indices.first(where: {
                lexicon.grammar.listing.begins(in: clause, at: $0, before: clause.count)
            }),
            let mark = clause.firstIndex(where: { Self.joints.contains($0) }) ?? clause.indices.last, verb < mark
        else { return nil }
        let subject = reader.tidy(Array(clause[..<verb]))
        if subject.count >= 2 { return subject }
        return nil
    }

    /// `小学36所、初中17所,|班级1826个`: what comes behind both stages is of neither alone.
    func toldBothStages(before head: Head, _ facts: [Fact]) -> Bool {
        guard facts.count >= 2, view.at(head.range.lowerBound - 1) == code(",") else { return false }
        let (one, other) = (facts[facts.count - 2], facts[facts.count - 1])
        guard let a = one.stage, let b = other.stage, a != b, one.mention.unit == other.mention.unit,
            other.mention.range.upperBound + 1 == head.range.lowerBound,
            one.mention.range.upperBound < other.mention.range.lowerBound,
            other.mention.range.lowerBound - one.mention.range.upperBound <= 8
        else { return false }
        return view.at(one.mention.range.upperBound) == code("、")
    }

    private static let joints = "、和与及".scalarValues

    /// The words of the clause before a figure, marks of lists among them.
    private func clause(before figure: Figure) -> [UInt32] {
        var i = figure.place.start
        var words: [UInt32] = []
        while i > figure.place.limit, words.count < 60 {
            let c = view.at(i - 1)
            if c != code("、"), reader.isBoundary(c) { break }
            if !c.isSpace { words.append(c) }
            i -= 1
        }
        return words.reversed()
    }
}
