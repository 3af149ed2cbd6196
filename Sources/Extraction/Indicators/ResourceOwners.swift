import Exact
import Lexicon
import Records
import Source

/// Of which stage and of which school the figures of schools' resources are, where their own clause does not say so.
struct ResourceOwners {
    let outline: Outline
    let lexicon: BindingLexicon
    let schoolNames: SchoolNames
    private let indicators: [Standard.Indicator]
    private let ids: Set<String>
    private var view: TextView { outline.view }

    init(outline: Outline, lexicon: BindingLexicon, profile: Profile) {
        self.outline = outline
        self.lexicon = lexicon
        schoolNames = profile.schoolNames
        indicators = profile.standards.flatMap(\.groups).filter { $0.quorum != nil }.flatMap(\.indicators)
        ids = Set(indicators.map(\.id))
    }

    func tell(_ facts: inout [Fact]) {
        if indicators.isEmpty { return }
        var starts: [Int: Int] = [:]
        for fact in facts {
            guard let number = fact.table?.number else { continue }
            starts[number] = min(starts[number] ?? .max, fact.mention.range.lowerBound)
        }
        var above: [Int: String?] = [:]
        for i in facts.indices {
            let isNamedBySchool = nameByTopic(&facts[i])
            guard facts[i].indicator.id.map(ids.contains) == true else { continue }
            if facts[i].table == nil, !isNamedBySchool, let school = school(of: facts[i]) { facts[i].scope = school }
            guard facts[i].stage == nil else { continue }
            let start = facts[i].table.flatMap { starts[$0.number] } ?? facts[i].paragraph?.lowerBound
            guard let start else { continue }
            let known = above[start]
            let stage = known ?? stage(of: facts[i], from: start)
            if known == nil { above[start] = .some(stage) }
            facts[i].stage = stage
        }
    }

    // MARK: - Stages

    private enum Told {
        case nothing, several
        case one(String)
    }

    /// The one stage that its paragraph names; or, of an item of a list or of a table, the lines above.
    private func stage(of fact: Fact, from start: Int) -> String? {
        guard let paragraph = fact.paragraph else { return stage(above: start) }
        switch told(in: paragraph) {
        case .one(let stage): return stage
        case .several: return nil
        case .nothing: return paragraph.count <= Self.longestItem ? stage(above: start) : nil
        }
    }
    private static let (longestItem, longestLead, mostLines) = (80, 40, 16)

    private func stage(above start: Int) -> String? {
        for line in outline.lines.reversed().lazy.filter({ $0.range.upperBound <= start }).prefix(Self.mostLines) {
            let range = view.trimmed(line.range)
            guard range.count <= Self.longestItem, range.last.map({ view.at($0) != code("。") }) ?? true else {
                return nil
            }
            switch told(in: range) {
            case .one(let stage): return stage
            case .several: return nil
            case .nothing: continue
            }
        }
        return nil
    }

    private func told(in range: Range<Int>) -> Told {
        var found: String?
        var i = range.lowerBound
        while i < range.upperBound {
            guard lexicon.stages.mayBegin(with: view.at(i)),
                let (length, stage) = lexicon.stage(in: view.s, at: i, before: range.upperBound)
            else {
                i += 1
                continue
            }
            if let stage, ["小学", "初中"].contains(stage) {
                // 中|小学
                if found.map({ $0 != stage }) ?? false || i > 0 && view.at(i - 1) == code("中") { return .several }
                found = stage
            }
            i += length
        }
        return found.map(Told.one) ?? .nothing
    }

    // MARK: - Schools

    /// So far before a figure its school may be named, in scalars.
    private static let reach = 160

    /// 滨河校区因去年扩招,在校生1986人,|骨干教师数0.91人/百生: the school that the last clause which names anybody begins with.
    private func school(of fact: Fact) -> String? {
        guard let sentence = fact.sentence, let paragraph = fact.paragraph else { return nil }
        let end = fact.mention.range.lowerBound
        var school: String?
        var last: String?
        for clause in clauses(in: max(paragraph.lowerBound, end - Self.reach)..<end) {
            if clause.lowerBound >= sentence.lowerBound, clause.lowerBound - 1 < sentence.lowerBound { school = nil }
            let words = Array(view.s[clause])
            if let name = name(beginning: words) {
                school = name
                last = name
            } else if lexicon.grammar.sameSchool.begins(in: words, at: 0, before: words.count) {
                school = last
            } else if lexicon.grammar.notOneSchool.occurs(in: words) {
                school = nil
            }
        }
        return school
    }

    private func name(beginning words: [UInt32]) -> String? {
        schoolNames.school(before: Array(words.prefix(24))) ?? part(beginning: words)
    }

    /// 滨河校区, 铁坪教学点
    private func part(beginning words: [UInt32]) -> String? {
        for end in stride(from: min(words.count, 10), through: 4, by: -1) {
            guard let length = lexicon.grammar.schoolParts.lengthEnding(in: words, at: end, after: 2) else { continue }
            let own = 0..<(end - length)
            guard words[own].allSatisfy(\.isHan), !schoolNames.words.generalBefore.occurs(in: words, own) else {
                return nil
            }
            return String(scalars: words[..<end])
        }
        return nil
    }

    private func clauses(in range: Range<Int>) -> [Range<Int>] {
        view.s[range].split { Self.marks.contains($0) || $0.isSpace }.map { $0.startIndex..<$0.endIndex }
    }
    private static let marks = ",;。:、(—\n“".scalarValues

    // MARK: - Topics

    /// …生均教学及辅助用房面积。…分别是:一中初中部5.31平方米、石门中学4.79平方米: under the name of a school alone, what was named last.
    private func nameByTopic(_ fact: inout Fact) -> Bool {
        guard fact.indicator.id == nil, let paragraph = fact.paragraph, fact.table == nil,
            let school = schoolAlone(fact), let value = fact.value, fact.mention.scale == 1
        else { return false }
        let end = fact.mention.range.lowerBound
        let before = max(paragraph.lowerBound, end - Self.reach)..<end
        let named = indicators.compactMap { i in i.named.last(in: view.s, before).map { (at: $0, indicator: i) } }
        // Of names that begin at one place, and of those inside another, the first counts.
        guard let last = named.max(by: { $0.at < $1.at })?.indicator,
            let unit = last.unit?.split(separator: "/").first.map(String.init),
            let own = fact.mention.unit.split(separator: "/").first.map(String.init),
            own == unit || PeopleUnits.isSame(own, unit),
            last.thresholds.contains(where: { value * 3 >= $0.limit.value && value <= $0.limit.value * 8 })
        else { return false }
        fact.indicator = .init(id: last.id, name: last.name)
        fact.isExactIndicator = true
        fact.scope = school
        return true
    }

    private func schoolAlone(_ fact: Fact) -> String? {
        if let school = schoolInBracket(before: fact.mention.range.lowerBound) { return school }
        var words = fact.words.scalarValues
        if fact.mention.kind == .area, words.suffix(2) == [code("面"), code("积")] { words.removeLast(2) }
        guard words.count >= 3, words.allSatisfy(\.isHan) else { return nil }
        // 民族中学, 实验小学: in a list of schools these are names.
        if schoolNames.words.typedSchools.isExactly(words) { return String(scalars: words) }
        let behind = words + [code("的")]
        guard let name = name(beginning: behind) else { return nil }
        let rest = words.dropFirst(name.unicodeScalars.count)
        return rest.isEmpty || lexicon.grammar.schoolParts.isExactly(Array(rest)) ? String(scalars: words) : nil
    }

    /// 另1所(回民小学)4.21平方米
    private func schoolInBracket(before start: Int) -> String? {
        guard view.at(start - 1) == code(")"),
            let open = (max(0, start - 18)..<(start - 1)).last(where: { view.at($0) == code("(") })
        else { return nil }
        let words = Array(view.s[(open + 1)..<(start - 1)])
        guard words.count >= 3, words.allSatisfy(\.isHan),
            name(beginning: words + [code("的")]).map({ $0.unicodeScalars.count == words.count }) == true
        else { return nil }
        return String(scalars: words)
    }
}
