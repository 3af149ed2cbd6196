import Source

extension GluedCells {
    /// The words above a heading that name the table, and the stage they speak of: the item it stands in, or the line
    /// before it.
    func caption(before start: Int, limit: Int) -> (title: String?, stage: String?) {
        let low = max(limit, start - 240)
        var item: Int?
        var line = low
        for i in low..<start {
            let c = view.at(i)
            if c == 0x0A, !view.trimmed(i..<start).isEmpty { line = i + 1 }
            if c == code("、"), i > low, view.at(i - 1).isASCIIDigit || ChineseNumeral.isNumeral(view.at(i - 1)) {
                item = i + 1
            }
            if c == code(")"), i > low + 1, ChineseNumeral.isNumeral(view.at(i - 1)),
                [code("("), code("十")].contains(view.at(i - 2))
            {
                item = i + 1
            }
        }
        for place in [item, line].compactMap({ $0 }) {
            var from = place
            // A4-B17-C32: the item's code is no part of its name.
            while from < start, !view.at(from).isHan { from += 1 }
            var end = from
            while end < start, end - from < 40, !Self.captionEnds.contains(view.at(end)) { end += 1 }
            let range = view.trimmed(from..<end)
            guard range.count >= 2 else { continue }
            let reader = HeadReader(view: view, lexicon: lexicon, terms: terms)
            return (view.string(range), reader.stage(in: Array(view.s[range])).name)
        }
        return (nil, nil)
    }
    private static let captionEnds = Set(":(。;,!?\n".scalarValues)
}
