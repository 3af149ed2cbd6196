import Lexicon

/// One way to read a table of schools where the standard leaves it open.
struct SchoolReading: Hashable {
    /// How the quantities of combined schools are divided; nil where none has to be.
    var split: SchoolLexicon.Split?
    /// Whether schools of very few pupils take part.
    var includesSmall: Bool
    var label: String

    /// The first is the one that is meant when nothing is said.
    static func all(_ lexicon: SchoolLexicon) -> [SchoolReading] {
        let splits: [SchoolLexicon.Split?] = lexicon.splits.isEmpty ? [nil] : lexicon.splits
        let below = lexicon.smallBelow?.decimal
        return splits.flatMap { split -> [SchoolReading] in
            let label = split?.label ?? "不拆分"
            let all = SchoolReading(split: split, includesSmall: true, label: label)
            guard let below else { return [all] }
            return [
                all, SchoolReading(split: split, includesSmall: false, label: label + "，不足\(below)人的学校不计"),
            ]
        }
    }
}
