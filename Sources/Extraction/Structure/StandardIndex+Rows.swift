import Lexicon
import Records

extension StandardIndex {
    /// Which indicators the rows of a table answer, one indicator a row: 序号, 指标内容, 标准要求, 实际情况, 自评结论.
    ///
    /// A row is known by its name; in a section whose rows are numbered as the standard numbers its indicators, by its number, too.
    func keyRows(of texts: inout [TableGrid.Text], in section: IndicatorKey?) {
        guard let section, section.no == nil else { return }
        let known = texts.indices.map { rowKey(texts[$0].subject, in: section) }
        var named: [Int: String?] = [:]
        for (text, key) in zip(texts, known) { if let number = text.number, let key { named[number] = key.no } }
        let agreeing = named.count { String($0.key) == $0.value }
        let isNumbered = agreeing >= 3 && agreeing >= 3 * (named.count - agreeing)
        guard isNumbered || agreeing == named.count else { return }
        for i in texts.indices {
            texts[i].key = known[i] ?? (isNumbered ? texts[i].number.flatMap { numberedKey($0, in: section) } : nil)
        }
    }

    /// By the indicator's name or by words close to it.
    private func rowKey(_ subject: String, in section: IndicatorKey) -> IndicatorKey? {
        if let key = key(named: subject), key.group == section.group { return key }
        return nil
    }
}
