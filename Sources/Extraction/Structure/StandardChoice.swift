import Lexicon

/// Which standard governs a report, by the words of its title and of its text.
struct StandardChoice {
    let title: ProfileWords.Counts
    /// The short lines at the beginning, the title among them.
    let opening: ProfileWords.Counts
    let text: ProfileWords.Counts
    /// Of the report, where its title tells it.
    let year: String?

    /// The standard whose own words the title has; else the one cited by its number; else the one whose marks the text has;
    /// else the one it names most often. 义务教育均衡发展 stands in titles of reports on either standard.
    func choose(among standards: [Standard]) -> Standard? {
        let known = standards.filter { isNamed($0) && isIssued($0) }.map { ($0, weight(of: $0)) }
        return known.max { a, b in a.1.lexicographicallyPrecedes(b.1) || a.1 == b.1 && b.0.id < a.0.id }?.0
    }

    /// The standard whose items head the sections of a report that names none, as in a piece of one: in the standard's own
    /// words, and with its numbers.
    func choose(among standards: [Standard], quotedIn outline: Outline, wordings: WordingIndex) -> Standard? {
        guard outline.nodes.count >= Self.enoughItems else { return nil }
        var agreeing: [String: Set<String>] = [:]
        for node in outline.nodes where node.number > 0 && outline.view.s[node.title].contains(where: \.isHan) {
            guard let item = wordings.quoted(outline.view.s[node.title]), item.no == node.number,
                let standard = standards.first(where: { $0.indicator(item.id) != nil })
            else { continue }
            agreeing[standard.id, default: []].insert(item.id)
        }
        let most = agreeing.filter { $0.value.count >= Self.enoughItems }
            .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        return standards.first { $0.id == most?.key && isIssued($0) }
    }

    private static let enoughItems = 3

    private func isNamed(_ standard: Standard) -> Bool {
        (standard.recognisedBy + standard.recognisedWeakly + standard.numbers).contains { text[$0] > 0 }
    }

    /// A report of 2014 follows no standard of 2017, unless it cites it: then the year is not its own.
    private func isIssued(_ standard: Standard) -> Bool {
        guard !standard.numbers.contains(where: { text[$0] > 0 }), let year, let issued = standard.issued,
            year.count == 4
        else { return true }
        return year >= issued.prefix(4)
    }

    private func weight(of standard: Standard) -> [Int] {
        [
            standard.recognisedBy.count { title[$0] > 0 },
            standard.numbers.map { text[$0] }.reduce(0, +),
            standard.marks.count { text[$0] > 0 },
            standard.recognisedBy.count { opening[$0] > 0 },
            (standard.recognisedBy + standard.recognisedWeakly).map { text[$0] }.reduce(0, +),
        ]
    }
}
