import Records

/// Rows of a budget's table that their codes tell apart: 20502 普通教育 divides into 2050201 学前教育 and 2050202 小学教育.
enum TableClasses {
    /// Without the rows that another one is divided into; all of them where some have no code.
    static func highest(of parts: [Fact]) -> [Fact] {
        let codes = parts.map(code)
        guard codes.contains(where: { $0.digits != nil }) else { return parts }
        return zip(parts, codes).filter { _, code in !codes.contains { code.divides($0) } }.map(\.0)
    }

    /// Each figure of a row with those of the same column in the rows it is divided into, where there are several.
    static func divided(_ table: [Fact]) -> [(whole: Fact, parts: [Fact])] {
        let coded = table.map { (fact: $0, code: code($0)) }.filter { $0.code.digits != nil }
        let columns = Dictionary(grouping: coded, by: { ($0.fact.table?.column ?? "") + "|" + $0.fact.mention.unit })
        return columns.values.flatMap { cells in
            cells.compactMap { whole in
                let parts = cells.filter { $0.code.divides(whole.code) }.map(\.fact)
                return parts.count >= 2 ? (whole: whole.fact, parts: parts) : nil
            }
        }.sorted { $0.whole.id < $1.whole.id }
    }

    private static func code(_ fact: Fact) -> TableCode { TableCode(startingIn: fact.table?.row ?? "") }
}
