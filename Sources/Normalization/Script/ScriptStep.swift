import Source

/// Traditional characters to simplified ones, by mainland usage; the number of scalars stays the same.
///
///     與時俱進地著力推動,答覆提案   →   与时俱进地着力推动,答复提案
///
/// Characters that simplified script uses too (著, 乾, 藉, 後) change by their own only in lines that are traditional;
/// a document without one purely traditional character is not looked at.
struct ScriptStep: NormalizationStep {
    static let description = StepDescription(
        name: "script", zh: "繁体变简体（大陆规范用字）", en: "traditional to simplified characters, by mainland usage")

    let table: ScriptTable

    func run(on draft: inout Draft) {
        guard draft.scan.found.contains(.traditional) else { return }
        var lines: [(range: Range<Int>, counts: Counts)] = []
        var all = Counts()
        draft.scalars.withUnsafeBufferPointer { text in
            table.roles.withUnsafeBufferPointer { roles in
                var start = 0
                while start < text.count {
                    var counts = Counts()
                    var end = start
                    while end < text.count, text[end] != Glyph.lineFeed {
                        let at = text[end] &- ScriptTable.first
                        if at < UInt32(roles.count) { counts.add(roles[Int(at)]) }
                        end += 1
                    }
                    lines.append((start..<end, counts))
                    all.traditional += counts.traditional
                    all.simplified += counts.simplified
                    start = end + 1
                }
            }
        }
        let isTraditional = all.isTraditional
        draft.convert { text in
            for line in lines {
                let isEven = line.counts.traditional == line.counts.simplified
                let changesShared = isEven ? isTraditional : line.counts.isTraditional
                // A simplified line without one traditional character is left alone.
                if line.counts.traditional == 0, !changesShared { continue }
                convert(text, line.range, changesShared: changesShared)
            }
        }
    }

    private func convert(_ text: UnsafeMutableBufferPointer<UInt32>, _ line: Range<Int>, changesShared: Bool) {
        let changing = ScriptTable.Role.traditional | (changesShared ? ScriptTable.Role.shared : 0)
        let interesting = changing | ScriptTable.Role.phrase
        table.roles.withUnsafeBufferPointer { roles in
            table.simplified.withUnsafeBufferPointer { simplified in
                var i = line.lowerBound
                while i < line.upperBound {
                    let at = Int(text[i] &- ScriptTable.first)
                    guard at < roles.count, roles[at] & interesting != 0 else {
                        i += 1
                        continue
                    }
                    if roles[at] & ScriptTable.Role.phrase != 0,
                        let phrase = table.phrase(in: UnsafeBufferPointer(text), at: i, end: line.upperBound)
                    {
                        for k in phrase.to.indices { text[i + k] = phrase.to[k] }
                        i += phrase.from.count
                        continue
                    }
                    if roles[at] & changing != 0 { text[i] = UInt32(simplified[at]) }
                    i += 1
                }
            }
        }
    }

    /// How many characters speak for either script.
    private struct Counts {
        var traditional = 0
        var simplified = 0
        var isTraditional: Bool { traditional > simplified }

        @inline(__always) mutating func add(_ role: UInt8) {
            traditional += Int(role & ScriptTable.Role.traditional)
            simplified += Int((role & ScriptTable.Role.simplified) >> 2)
        }
    }
}
