import Evaluation
import Lexicon

/// What can be explained, by id and by name, for those who do not know the id.
struct ExplanationIndex {
    struct Entry: Hashable {
        let id: String
        let title: String
        /// Other names.
        var aliases: [String] = []
    }
    let entries: [Entry]

    init(_ rules: [Rule], _ reading: LexiconReading) {
        entries =
            rules.map { Entry(id: $0.id, title: $0.definition.title) }
            + BuiltInCheck.all.map { Entry(id: $0.id, title: $0.title) }
            + reading.standards.map { Entry(id: $0.id, title: $0.title, aliases: [$0.document]) }
            + reading.standards.flatMap(\.indicators).map { Entry(id: $0.id, title: $0.name, aliases: $0.aliases) }
            + reading.indicators.map { Entry(id: $0.id, title: $0.name, aliases: $0.aliases) }
    }

    /// The ids of what is called so.
    func ids(named name: String) -> [String] {
        entries.filter { $0.title == name || $0.aliases.contains(name) }.map(\.id)
    }

    /// At most six entries that may be meant: those with that name, those of whose name it is a part, those whose id is a
    /// few letters away.
    func near(_ subject: String) -> [Entry] {
        let named = entries.filter { ([$0.title] + $0.aliases).contains(subject) }
        let parts = entries.filter { entry in
            subject.count >= 2 && ([entry.id, entry.title] + entry.aliases).contains { $0.contains(subject) }
        }
        let most = max(2, subject.count / 3)
        let close = entries.map { ($0, editDistance($0.id, subject)) }.filter { $0.1 <= most }.sorted {
            ($0.1, $0.0.id) < ($1.1, $1.0.id)
        }.map(\.0)
        var seen: Set<String> = []
        return Array((named + close + parts).filter { seen.insert($0.id).inserted }.prefix(6))
    }
}
