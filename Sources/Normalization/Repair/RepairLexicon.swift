import Lexicon
import Source

/// `Lexicons/patterns/repairs.yaml`: what the repair steps know of the field.
struct RepairLexicon: Sendable {
    struct LookAlike: Sendable {
        enum Place: String, CaseIterable, Sendable {
            case anywhere
            case before
            case number
            case betweenDigits = "between-digits"
            case count
            case decimalPoint = "decimal-point"
            case chineseNumber = "chinese-number"
            case chineseNumberEnd = "chinese-number-end"
        }
        var to: UInt32
        var place: Place
        /// What must follow: for `before`, `count`, `decimal-point` and `chinese-number-end`.
        var next: [[UInt32]]
        var evidence: String
    }
    struct ImplausibleCount: Sendable {
        var before: [[UInt32]]
        var above: Int
        var evidence: String
    }
    struct Term: Sendable {
        var observed: [UInt32]
        var likely: String
        var evidence: String
        /// Where in `observed` the anchor stands: the first scalar that differs from what is likely.
        var anchor: Int
    }
    struct BatchReplacement: Sendable {
        var observed: [UInt32]
        var likely: [UInt32]
        var evidence: String
    }

    static let path = "patterns/repairs.yaml"

    /// The forms of a scalar, in the order in which they are tried.
    let lookAlikes: [UInt32: [LookAlike]]
    let glossedCharacters: Set<UInt32>
    let straySymbols: Set<UInt32>
    let sentencePunctuation: Set<UInt32>
    let decimalStopUnits: [[UInt32]]
    let decimalStopWholeUnits: [[UInt32]]
    let spacedDecimalUnits: [[UInt32]]
    let spacedCountUnits: [[UInt32]]
    let pageFurniture: [[UInt32]]
    /// Lines that a site prints on every page, without blanks.
    let watermarks: Set<[UInt32]>
    /// With which a line begins that goes on behind a number, and with which one ends that a number must follow.
    let lineUnits: [[UInt32]]
    let lineEnds: [[UInt32]]
    /// Marks that may stand on either side of the break where a text is cut off at a width.
    let lineMarksBefore: Set<UInt32>
    let lineMarksAfter: Set<UInt32>
    /// Words that another must follow.
    let openLineEnds: [[UInt32]]
    /// Behind a Chinese numeral that counts: 三|年.
    let countedBehind: [[UInt32]]
    /// In which titles end.
    let titleEnds: [[UInt32]]
    /// The characters that references of HTML stand for, by their names.
    let entities: [[UInt32]: UInt32]
    let paragraphStarts: [[UInt32]]
    let templates: [RepairTemplate]
    let implausibleCounts: [ImplausibleCount]
    let holeMarks: Set<UInt32>
    let holeLetters: Set<UInt32>
    let holeLetterNext: [[UInt32]]
    let holeNames: [[UInt32]]
    let terms: [Term]
    let percentLimit: Int
    let batchReplacements: [BatchReplacement]

    init(_ lexicons: LexiconFiles) throws(LexiconError) {
        guard let text = lexicons[Self.path] else {
            throw LexiconError(
                file: Self.path, line: 0, zh: "缺少这个文件；从自带的词典里复制一份。",
                en: "This file is missing; copy the one that comes along.")
        }
        let root = try Node.parse(text, file: Self.path)
        try root.check(keys: [
            "look-alikes", "pinyin", "stray-symbols", "decimal-stop", "number-space", "page-furniture", "watermarks",
            "line-units", "line-ends", "line-marks-before", "line-marks-after", "open-line-ends", "counted-behind",
            "title-ends",
            "entities",
            "paragraph-starts",
            "lost-punctuation", "redaction",
            "replacement",
        ])
        lookAlikes = try Self.lookAlikes(root["look-alikes"])
        let pinyin = try Self.section(root, "pinyin", keys: ["glossed-characters"])
        glossedCharacters = Set(Self.scalars(pinyin["glossed-characters"]).compactMap(\.first))

        let stray = try Self.section(root, "stray-symbols", keys: ["symbols", "punctuation"])
        straySymbols = Set(Self.scalars(stray["symbols"]).joined())
        sentencePunctuation = Set(Self.scalars(stray["punctuation"]).joined())

        let stop = try Self.section(root, "decimal-stop", keys: ["units", "whole-units"])
        decimalStopUnits = Self.scalars(stop["units"])
        decimalStopWholeUnits = Self.scalars(stop["whole-units"])
        let space = try Self.section(root, "number-space", keys: ["decimal-units", "count-units"])
        spacedDecimalUnits = Self.scalars(space["decimal-units"])
        spacedCountUnits = Self.scalars(space["count-units"])
        pageFurniture = Self.scalars(root["page-furniture"])
        watermarks = Set(Self.scalars(root["watermarks"]).map { $0.filter { $0 != Glyph.space } })
        lineUnits = Self.scalars(root["line-units"])
        lineEnds = Self.scalars(root["line-ends"])
        lineMarksBefore = Set(Self.scalars(root["line-marks-before"]).joined())
        lineMarksAfter = Set(Self.scalars(root["line-marks-after"]).joined())
        openLineEnds = Self.scalars(root["open-line-ends"])
        countedBehind = Self.scalars(root["counted-behind"])
        titleEnds = Self.scalars(root["title-ends"])
        entities = Dictionary(
            (root["entities"]?.map ?? []).compactMap { name, node in
                node.text?.unicodeScalars.first.map { (name.scalarValues, $0.value) }
            }, uniquingKeysWith: { a, _ in a })
        paragraphStarts = Self.scalars(root["paragraph-starts"])

        let lost = try Self.section(root, "lost-punctuation", keys: ["templates", "implausible-counts"])
        var templates: [RepairTemplate] = []
        for node in lost["templates"]?.list ?? [] { templates.append(try RepairTemplate(node)) }
        self.templates = templates
        var counts: [ImplausibleCount] = []
        for node in lost["implausible-counts"]?.list ?? [] {
            try node.check(keys: ["before", "above", "evidence"])
            counts.append(
                ImplausibleCount(
                    before: Self.scalars(node["before"]), above: try Self.number(node, "above"),
                    evidence: try node.required("evidence")))
        }
        implausibleCounts = counts

        let redaction = try Self.section(root, "redaction", keys: ["marks", "letters", "letter-next", "names"])
        holeMarks = Set(Self.scalars(redaction["marks"]).compactMap(\.first))
        holeLetters = Set(Self.scalars(redaction["letters"]).compactMap(\.first))
        holeLetterNext = Self.scalars(redaction["letter-next"])
        holeNames = Self.scalars(redaction["names"])

        let replacement = try Self.section(root, "replacement", keys: ["terms", "percent-above", "digits"])
        var terms: [Term] = []
        for node in replacement["terms"]?.list ?? [] {
            try node.check(keys: ["observed", "likely", "evidence"])
            let observed = try node.required("observed").scalarValues
            let likely = try node.required("likely")
            let anchor = zip(observed, likely.scalarValues).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            terms.append(
                Term(observed: observed, likely: likely, evidence: try node.required("evidence"), anchor: anchor ?? 0))
        }
        self.terms = terms
        percentLimit = try Self.number(replacement, "percent-above")
        var batches: [BatchReplacement] = []
        for node in replacement["digits"]?.list ?? [] {
            try node.check(keys: ["observed", "likely", "evidence"])
            batches.append(
                BatchReplacement(
                    observed: try node.required("observed").scalarValues,
                    likely: try node.required("likely").scalarValues,
                    evidence: try node.required("evidence")))
        }
        batchReplacements = batches
    }

    /// Those that are looked for wherever they stand; an l or a 0 is looked for beside digits alone.
    var lookAlikeScalars: [UInt32] {
        lookAlikes.filter { scalar, forms in
            scalar > 0x7F || (Glyph.isLatinLetter(scalar) && forms.contains { $0.place == .chineseNumber })
        }.keys.sorted()
    }
    var holeScalars: [UInt32] { holeMarks.union(holeLetters) + holeNames.compactMap(\.first) }
    var anchorScalars: [UInt32] { terms.map { $0.observed[$0.anchor] } + templates.compactMap(\.anchor) }

    private static func section(_ root: Node, _ key: String, keys: Set<String>) throws(LexiconError) -> Node {
        guard let node = root[key] else { throw root.error(zh: "缺少“\(key)”。", en: "“\(key)” is missing.") }
        try node.check(keys: keys)
        return node
    }

    private static func scalars(_ node: Node?) -> [[UInt32]] {
        (node?.texts ?? []).filter { !$0.isEmpty }.map(\.scalarValues)
    }

    static func number(_ node: Node, _ key: String) throws(LexiconError) -> Int {
        let text = try node.required(key)
        guard let number = Int(text) else {
            throw (node[key] ?? node).error(zh: "“\(text)”应是整数。", en: "“\(text)” should be a whole number.")
        }
        return number
    }

    private static func lookAlikes(_ node: Node?) throws(LexiconError) -> [UInt32: [LookAlike]] {
        var result: [UInt32: [LookAlike]] = [:]
        for entry in node?.list ?? [] {
            try entry.check(keys: ["from", "to", "where", "next", "evidence"])
            let to = try entry.required("to").scalarValues
            guard to.count == 1 else { throw entry.error(zh: "to 应是一个字。", en: "“to” should be one character.") }
            let name = try entry.required("where")
            guard let place = LookAlike.Place(rawValue: name) else {
                throw entry.error(
                    zh: "where 应是 \(LookAlike.Place.allCases.map(\.rawValue).joined(separator: "、")) 之一，而不是“\(name)”。",
                    en: "“where” should be one of \(LookAlike.Place.allCases.map(\.rawValue).joined(separator: ", ")), "
                        + "not “\(name)”.")
            }
            for from in scalars(entry["from"]) where from.count == 1 {
                result[from[0], default: []].append(
                    LookAlike(
                        to: to[0], place: place, next: scalars(entry["next"]),
                        evidence: try entry.required("evidence")))
            }
        }
        return result
    }
}
