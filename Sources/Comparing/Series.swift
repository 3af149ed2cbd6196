import Exact
import Records

/// One indicator of one place through the years.
public struct Series: Sendable {
    public let key: Observation.Key
    public let name: String
    /// Ascending by period, then by document, then by where they stand.
    public let observations: [Observation]

    public var periods: [String] {
        var seen: Set<String> = []
        return observations.map(\.period).filter { seen.insert($0).inserted }
    }

    /// One figure a year, where all that speak of the year agree; the first of them.
    var points: [Observation] {
        periods.compactMap { period in
            let own = observations.filter { $0.period == period }
            guard let first = own.first, own.allSatisfy({ $0.interval.meets(first.interval) }) else { return nil }
            return first
        }
    }

    /// Those with figures of several years or from several documents, by place and then by first appearance.
    static func all(_ observations: [Observation]) -> [Series] {
        var order: [Observation.Key] = []
        var byKey: [Observation.Key: [Observation]] = [:]
        for observation in observations {
            if byKey[observation.key] == nil { order.append(observation.key) }
            byKey[observation.key, default: []].append(observation)
        }
        return order.compactMap { key in
            let own = (byKey[key] ?? []).sorted {
                ($0.period, $0.document, $0.fact.id) < ($1.period, $1.document, $1.fact.id)
            }
            let years = Set(own.map(\.period)).subtracting([Observation.undated])
            guard let first = own.first, years.count > 1 || Set(own.map(\.document)).count > 1 else { return nil }
            return Series(key: key, name: first.fact.displayName, observations: own)
        }
    }

    public func json(documents: [DocumentRecord]) -> JSON {
        .object([
            "type": .string("series"), "place": .string(key.place), "name": .string(name),
            "indicator": .string(key.indicator), "stage": key.stage.isEmpty ? .null : .string(key.stage),
            "unit": .string(key.unit),
            "points": .array(
                observations.map {
                    let mention = $0.fact.mention
                    return .object([
                        "document": .string(documents[$0.document].id), "period": .string($0.period),
                        "dated": .bool($0.isDated), "value": .string(mention.valueText),
                        "interval": mention.interval.json, "span": mention.span.json, "quote": .string(mention.quote),
                    ])
                }),
        ])
    }
}
