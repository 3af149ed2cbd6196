import Exact

extension SchoolLexicon {
    private static let keys: Set<String> = [
        "standard", "decimals", "columns", "stages", "types", "small", "totals", "places", "units", "quantities",
        "indicators",
        "composite", "splits",
    ]

    static func read(_ files: LexiconFiles, _ reader: inout LexiconReader) -> [SchoolLexicon] {
        var all: [SchoolLexicon] = []
        for file in files.below("schools") {
            guard let root = reader.parse(file) else { continue }
            reader.check(root, keys: keys)
            if let lexicon = SchoolLexicon(root, &reader) { all.append(lexicon) }
        }
        return all
    }

    private init?(_ root: Node, _ reader: inout LexiconReader) {
        guard let standard = reader.required(root, "standard") else { return nil }
        self.standard = standard
        decimals = reader.int(root, "decimals") ?? 2
        let columns = root["columns"]
        if let columns { reader.check(columns, keys: ["name", "type", "pupils", "remark"]) }
        nameColumns = columns?["name"]?.texts ?? []
        typeColumns = columns?["type"]?.texts ?? []
        pupilColumns = columns?["pupils"]?.texts ?? []
        ignoredColumns = columns?["remark"]?.texts ?? []
        var stages: [Stage] = []
        for node in root["stages"]?.list ?? [] {
            reader.check(node, keys: ["stage", "words"])
            guard let stage = reader.required(node, "stage") else { continue }
            stages.append(Stage(stage: stage, words: node["words"]?.texts ?? [stage]))
        }
        self.stages = stages
        var types: [SchoolType] = []
        for node in root["types"]?.list ?? [] {
            reader.check(node, keys: ["words", "stages"])
            types.append(SchoolType(words: node["words"]?.texts ?? [], stages: node["stages"]?.texts ?? []))
        }
        self.types = types
        smallBelow = root["small"].flatMap { reader.number($0, "below") }
        totals = root["totals"]?.texts ?? []
        places = root["places"]?.texts ?? []
        var units: [Unit] = []
        for node in root["units"]?.list ?? [] {
            reader.check(node, keys: ["unit", "words", "scale"])
            guard let unit = reader.required(node, "unit") else { continue }
            units.append(Unit(unit: unit, words: node["words"]?.texts ?? [], scale: reader.number(node, "scale") ?? 1))
        }
        self.units = units
        var quantities: [Quantity] = []
        for node in root["quantities"]?.list ?? [] {
            reader.check(node, keys: ["name", "unit", "whole", "aliases", "hint"])
            guard let name = reader.required(node, "name"), let unit = reader.required(node, "unit") else { continue }
            quantities.append(
                Quantity(
                    name: name, unit: unit, isWhole: reader.bool(node, "whole", default: false),
                    aliases: node["aliases"]?.texts ?? [], hint: node["hint"]?.text ?? ""))
        }
        self.quantities = quantities
        var indicators: [Indicator] = []
        for node in root["indicators"]?.list ?? [] {
            reader.check(node, keys: ["id", "balance", "quantity", "per"])
            guard let id = reader.required(node, "id"), let balance = reader.required(node, "balance"),
                let quantity = reader.required(node, "quantity")
            else { continue }
            if !quantities.contains(where: { $0.name == quantity }) {
                reader.report(
                    node["quantity"] ?? node, zh: "“quantities”里没有“\(quantity)”。",
                    en: "There is no “\(quantity)” among “quantities”.")
            }
            indicators.append(
                Indicator(id: id, balance: balance, quantity: quantity, per: reader.number(node, "per") ?? 1))
        }
        self.indicators = indicators
        composite = root["composite"]?.text
        let splits = root["splits"]
        if let splits { reader.check(splits, keys: ["certainty", "source", "rules"]) }
        splitsAreCertain = splits?["certainty"]?.text == "certain"
        var rules: [Split] = []
        for node in splits?["rules"]?.list ?? [] {
            reader.check(node, keys: ["label", "weights"])
            guard let label = reader.required(node, "label"), let map = node["weights"] else { continue }
            var weights: [String: Rational] = [:]
            for (stage, _) in map.map {
                guard let weight = reader.number(map, stage) else { continue }
                if weight > 0 {
                    weights[stage] = weight
                } else {
                    reader.report(map, zh: "折算系数要大于 0。", en: "A weight has to be greater than 0.")
                }
            }
            rules.append(Split(label: label, weights: weights))
        }
        self.splits = rules
        file = root.file
    }
}
