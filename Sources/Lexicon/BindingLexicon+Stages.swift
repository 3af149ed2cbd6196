extension BindingLexicon {
    /// The longest word for a stage at a place, and the stage; `payload` is nil for words that hold a stage's name and
    /// are bound to none. In 初中生均公用经费 the word is 初中: 生 belongs to 生均,
    /// as in 小学生师比 to 生师比.
    public func stage(in text: [UInt32], at start: Int, before end: Int? = nil) -> (length: Int, payload: String?)? {
        let end = min(end ?? text.count, text.count)
        guard let found = stages.longest(in: text, at: start, before: end) else { return nil }
        let last = start + found.length
        guard found.length > 2, text[last - 1] == 0x751F, last < text.count,
            text[last] == 0x5747 || text[last] == 0x5E08
        else { return found }
        return stages.longest(in: text, at: start, before: last - 1)
    }
}
