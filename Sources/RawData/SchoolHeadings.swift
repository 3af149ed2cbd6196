import Exact
import Lexicon
import Records
import Source

/// What the headings of a table of schools mean: `初中教学仪器设备值(万元)`.
struct SchoolHeadings {
    enum Meaning: Hashable {
        case name, type, ignored
        case number(School.Key, scale: Rational, isWhole: Bool, unit: String)
        /// The heading means something, but its unit is not one that the quantity can have.
        case wrongUnit(String, wanted: String)
    }

    private let lexicon: SchoolLexicon
    private let names: Set<[UInt32]>
    private let types: Set<[UInt32]>
    private let ignored: Set<[UInt32]>
    private let pupils: Set<[UInt32]>
    private let quantities: [[UInt32]: SchoolLexicon.Quantity]
    private let indicators: [[UInt32]: (id: String, unit: String)]
    private let stages: [(word: [UInt32], stage: String)]

    init(_ lexicon: SchoolLexicon, standard: Standard?) {
        self.lexicon = lexicon
        func set(_ words: [String]) -> Set<[UInt32]> { Set(words.map(SchoolHeadings.core)) }
        names = set(lexicon.nameColumns)
        types = set(lexicon.typeColumns)
        ignored = set(lexicon.ignoredColumns)
        pupils = set(lexicon.pupilColumns)
        var quantities: [[UInt32]: SchoolLexicon.Quantity] = [:]
        for quantity in lexicon.quantities {
            for form in quantity.forms { quantities[SchoolHeadings.core(form)] = quantity }
        }
        self.quantities = quantities
        var indicators: [[UInt32]: (id: String, unit: String)] = [:]
        for own in lexicon.indicators {
            guard let indicator = standard?.indicator(own.id) else { continue }
            let unit = lexicon.quantities.first { $0.name == own.quantity }?.unit ?? ""
            for form in indicator.forms where quantities[SchoolHeadings.core(form)] == nil {
                indicators[SchoolHeadings.core(form)] = (own.id, unit)
            }
        }
        self.indicators = indicators
        stages = lexicon.stages.flatMap { stage in stage.words.map { (CellText.folded($0), stage.stage) } }.sorted {
            $0.word.count > $1.word.count
        }
    }

    /// nil for a heading that nothing is known of.
    func meaning(of text: String) -> Meaning? {
        let folded = CellText.folded(text)
        let whole = SchoolHeadings.core(folded)
        if names.contains(whole) { return .name }
        if types.contains(whole) { return .type }
        if ignored.contains(whole) { return .ignored }
        if let found = measure(folded, unit: nil) { return found }
        // What stands in brackets at the end is the unit, or says what is counted.
        var rest = folded
        var unit: [UInt32]?
        while let bracket = SchoolHeadings.lastBracket(rest) {
            rest = Array(rest[..<bracket.start])
            if self.unit(bracket.content) != nil || unit == nil { unit = bracket.content }
            if let found = measure(rest, unit: unit) { return found }
        }
        return nil
    }

    private func measure(_ heading: [UInt32], unit: [UInt32]?) -> Meaning? {
        let core = SchoolHeadings.core(heading)
        if let found = measure(core, stage: nil, unit: unit) { return found }
        for (word, stage) in stages {
            let isFirst = core.starts(with: word)
            guard core.count > word.count, isFirst || core.suffix(word.count).elementsEqual(word) else { continue }
            let rest = isFirst ? Array(core.dropFirst(word.count)) : Array(core.dropLast(word.count))
            if let found = measure(rest, stage: stage, unit: unit) { return found }
        }
        return nil
    }

    private func measure(_ core: [UInt32], stage: String?, unit: [UInt32]?) -> Meaning? {
        if pupils.contains(core) { return number(.pupils, stage, unit, wanted: "人", isWhole: true) }
        if let quantity = quantities[core] {
            return number(.quantity(quantity.name), stage, unit, wanted: quantity.unit, isWhole: quantity.isWhole)
        }
        if let indicator = indicators[core] {
            return number(.indicator(indicator.id), stage, unit, wanted: indicator.unit, isWhole: false)
        }
        return nil
    }

    private func number(
        _ measure: School.Measure, _ stage: String?, _ unit: [UInt32]?, wanted: String, isWhole: Bool
    ) -> Meaning {
        let key = School.Key(measure, stage: stage)
        guard let unit, let found = self.unit(unit) else {
            // A bracket that is no unit says what is counted; one that looks like a unit and is none stops here.
            if let unit, SchoolHeadings.looksLikeUnit(unit) {
                return .wrongUnit(String(scalars: unit), wanted: wanted)
            }
            return .number(key, scale: 1, isWhole: isWhole, unit: wanted)
        }
        if found.unit != wanted { return .wrongUnit(String(scalars: unit), wanted: wanted) }
        return .number(key, scale: found.scale, isWhole: isWhole && found.scale == 1, unit: wanted)
    }

    /// 元/生, 人/百生 are 元 and 人.
    private func unit(_ text: [UInt32]) -> SchoolLexicon.Unit? {
        var text = text
        for prefix in ["单位:", "单位"].map({ CellText.folded($0) }) where text.starts(with: prefix) {
            text.removeFirst(prefix.count)
        }
        let own = Array(text.prefix { $0 != 0x2F })
        return lexicon.units.first { unit in unit.words.contains { CellText.folded($0) == own } }
    }

    /// 亩, 套, 平方公里: short, and no sentence.
    private static func looksLikeUnit(_ text: [UInt32]) -> Bool {
        text.count <= 2 || text.contains(0x2F) && text.count <= 6
    }

    private static func lastBracket(_ text: [UInt32]) -> (start: Int, content: [UInt32])? {
        guard text.last == 0x29, let open = text.lastIndex(of: 0x28) else { return nil }
        return (open, Array(text[(open + 1)..<(text.count - 1)]))
    }

    /// A name without the signs that people leave out or put in.
    static func core(_ name: String) -> [UInt32] { core(CellText.folded(name)) }
    private static func core(_ name: [UInt32]) -> [UInt32] { name.filter { !filler.contains($0) } }
    private static let filler = Set("、,()·-_的:;".unicodeScalars.map(\.value))
}
