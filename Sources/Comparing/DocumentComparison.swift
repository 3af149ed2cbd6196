import Lexicon
import Records

/// Documents held against each other: across years, levels and places.
///
/// A pure function of its input, the same whatever the number of threads that read the documents; findings are ordered by the
/// document and the place of what they speak of.
public struct DocumentComparison: Sendable {
    public let series: [Series]
    public let findings: [Finding]
    /// The place of each document with those above it, as far as it names them; empty where none is known.
    public let places: [[String]]

    public init(_ documents: [ComparedDocument], lexicon: CompareLexicon, standards: [Standard]) {
        let places = documents.map { Place($0.record.regions, lexicon) }
        let observations = documents.enumerated().flatMap { i, document -> [Observation] in
            guard let place = places[i] else { return [] }
            let year = document.record.year ?? DocumentComparison.year(in: document.title)
            return document.facts.compactMap { Observation($0, document: i, place: place, year: year, lexicon) }
        }
        series = Series.all(observations)
        var all = SeriesCheck(documents: documents, lexicon: lexicon).findings(in: series)
        all += WholeCheck(documents: documents, places: places).findings(in: observations)
        all += FigureCheck(documents: documents, lexicon: lexicon).findings(in: observations)
        all += CopyCheck(documents: documents, places: places, lexicon: lexicon, standards: standards).findings()
        var order: [String: Int] = [:]
        for (i, document) in documents.enumerated() where order[document.record.id] == nil {
            order[document.record.id] = i
        }
        func key(_ finding: Finding) -> (Int, Int, String, Int) {
            (
                finding.claim?.document.flatMap { order[$0] } ?? 0, finding.claim?.span?.chars.lowerBound ?? 0,
                finding.rule, finding.inputs.first?.span?.chars.lowerBound ?? 0
            )
        }
        all.sort { key($0) < key($1) }
        for i in all.indices { all[i].id = i }
        findings = all
        self.places = places.map { $0?.chain ?? [] }
    }

    /// `2022` of `江皋市2022年统计公报`.
    private static func year(in title: String) -> String? {
        var digits = ""
        for scalar in title.unicodeScalars {
            if scalar.value >= 0x30, scalar.value <= 0x39 {
                digits.unicodeScalars.append(scalar)
            } else {
                if digits.utf8.count == 4, scalar == "年", digits.hasPrefix("19") || digits.hasPrefix("20") {
                    return digits
                }
                digits = ""
            }
        }
        return nil
    }
}
