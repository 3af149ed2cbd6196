import Lexicon
import Records

/// Which one school a figure or a sentence speaks of.
extension LimitWords {
    /// 石门中学, 城关一小; 农村小学 and 其他学校 are no school.
    func isOneSchool(_ name: String) -> Bool {
        // 青石|初级中学: a kind behind a name of its own.
        let scalars = name.scalarValues
        let kind = schoolKinds.lengthEnding(in: scalars, at: scalars.count, after: 2)
        if let kind { return !schoolGroups.occurs(in: scalars, 0..<(scalars.count - kind)) }
        guard !schoolGroups.occurs(in: name) else { return false }
        let end = schools.first { name.hasSuffix($0) } ?? shortSchools.first { name.hasSuffix($0) }
        // 一小, 三中
        if let end, name.dropLast(end.count).count == 1, schoolNumbers.contains(String(name.prefix(1))) { return true }
        return end.map { name.unicodeScalars.count >= $0.unicodeScalars.count + 2 } ?? false
    }

    /// 河湾小学, 城关一小 are primary schools; 石门中学 may have higher stages, too.
    func stage(ofSchool name: String) -> String? {
        (primarySchools + shortPrimary).contains { name.hasSuffix($0) } && !schoolGroups.occurs(in: name)
            ? "小学" : nil
    }

    /// The school in whose row or column of a table a figure stands, or that its paragraph names before it.
    func school(of fact: Fact, in evidence: Evidence) -> String? {
        if let table = fact.table { return [table.row, table.column].first(where: isOneSchool) }
        guard let scope = fact.scope, isOneSchool(scope), let paragraph = fact.paragraph else { return nil }
        let name = WordSet([scope])
        let end = max(paragraph.lowerBound, fact.mention.range.lowerBound)
        if name.occurs(in: evidence.scalars, paragraph.lowerBound..<end) { return scope }
        // 学校全称:清河县第二中学: a line above that tells of it alone.
        guard
            let at = name.last(
                in: evidence.scalars, max(0, paragraph.lowerBound - Self.reach)..<paragraph.lowerBound)
        else { return nil }
        let line = evidence.line(around: at)
        return line.count <= Self.longestLabel && !evidence.scalars[line].contains(Self.comma) ? scope : nil
    }
    private static let (longestLabel, reach) = (40, 20_000)
    private static let comma: UInt32 = 0x2C

    /// The school that figures of a sentence are of.
    func school(ofSentenceAt place: Int, in evidence: Evidence) -> String? {
        evidence.facts(inSentenceAt: place).lazy.compactMap(\.scope).first(where: isOneSchool)
    }
}
