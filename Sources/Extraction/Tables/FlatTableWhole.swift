import Lexicon

/// The row of a flattened table that those below it may divide: 在校学生数(万人), then 其中:普通高中 and 中等职业教育.
struct FlatTableWhole {
    /// The first of several labels is that of a group, as a heading says (领域).
    let hasGroups: Bool
    /// The label of the row, with that of its group; and without.
    private(set) var label = ""
    private var own = ""
    private(set) var isDivided = false
    /// 普通高中在校学生数, where the row read last divides the one above.
    private(set) var partName: String?
    /// That of the group of rows: 高中阶段教育 above 毛入学率(%).
    private(set) var stage: String?

    init(hasGroups: Bool) { self.hasGroups = hasGroups }

    /// The label of the next row, which goes on with the whole where it divides it.
    ///
    /// - Parameters:
    ///   - part: 初中, where that is all that the row says.
    ///   - unique: whether a table has one row of a name.
    mutating func label(
        of row: [String], _ part: String?, _ lexicon: BindingLexicon, _ tables: TableLexicon, unique: (String) -> Bool
    ) -> String {
        partName = part.map { $0 + own }
        let joined = row.joined()
        if joined.isEmpty { return label }
        let begins = lexicon.grammar.ofWhich.begins(joined)
        if begins || row.count == 1 && !label.isEmpty && goesOn(joined, tables) {
            let part = tables.withoutUnit(begins ? Self.withoutOfWhich(joined, lexicon) : joined)
            // 其中:财政资金 of 年度资金总额 is no 总额, and 骨干教师占交流教师比例 is a share of its own.
            partName =
                part.hasSuffix(own) || part.contains("占") && lexicon.grammar.rateEnds.ends(part)
                    || tables.wholeAmounts.occurs(in: own)
                ? part : part + own
            isDivided = isDivided || begins
            return label + joined
        }
        isDivided = false
        label = joined
        if row.count > 1 {
            let group = row.dropLast().joined()
            stage = lexicon.plans.groupNames.ends(group) ? tables.stage(in: group) : nil
        }
        // The name of a group is no part of a name that stands once: 人力资源开发 before 人均受教育年限(年).
        if let last = row.last, row.count > 1, unique(last), hasGroups || tables.unit(inHeading: last) != nil,
            !lexicon.plans.groupNames.ends(row.dropLast().joined())
        {
            label = last
        }
        own = Self.withoutStage(tables.withoutUnit(row.last ?? ""), lexicon)
        return label
    }

    /// 普通…, or a name without a unit where the whole has one.
    private func goesOn(_ name: String, _ tables: TableLexicon) -> Bool {
        tables.continuingRows.begins(name)
            || isDivided && tables.unit(inHeading: name) == nil && tables.unit(inHeading: label) != nil
    }

    /// 在校学生数 of 义务教育在校学生数: whose they are a part tells itself.
    private static func withoutStage(_ name: String, _ lexicon: BindingLexicon) -> String {
        let words = name.scalarValues
        guard let (length, _) = lexicon.stage(in: words, at: 0), words.count - length >= 3 else { return name }
        return String(scalars: words[length...])
    }

    private static func withoutOfWhich(_ name: String, _ lexicon: BindingLexicon) -> String {
        String(scalars: lexicon.grammar.withoutOfWhich(name))
    }
}
