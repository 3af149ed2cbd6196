import Source

/// Traditional characters to simplified ones, by mainland usage; the number of scalars stays the same.
///
///     與時俱進地著力推動,答覆提案   →   与时俱进地着力推动,答复提案
///
/// Characters that simplified script uses too (著, 乾, 藉, 後) change by their own only in lines that are traditional;
/// a document without one purely traditional character is not looked at.
struct ScriptStep: NormalizationStep {
    static let description = StepDescription(
        name: "script", zh: "繁体变简体(大陆规范用字)", en: "traditional to simplified characters, by mainland usage")

    let table: ScriptTable

    func run(on draft: inout Draft) {
        guard draft.scan.found.contains(.traditional) else { return }
        let scalars = draft.scalars
        let isTraditional = Counts(scalars, table: table).isTraditional
        var lines: [(range: Range<Int>, counts: Counts)] = []
        scalars.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                var counts = Counts()
                var end = start
                while end < text.count, text[end] != Glyph.lineFeed {
                    counts.add(text[end], table: table)
                    end += 1
                }
                if counts.traditional > 0 || (isTraditional && counts.simplified == 0) {
                    lines.append((start..<end, counts))
                }
                start = end + 1
            }
        }
        draft.convert { text in
            scalars.withUnsafeBufferPointer { old in
                for line in lines {
                    let changesShared =
                        line.counts.traditional == line.counts.simplified ? isTraditional : line.counts.isTraditional
                    convert(old, line.range, changesShared: changesShared, into: &text)
                }
            }
        }
    }

    private func convert(
        _ old: UnsafeBufferPointer<UInt32>, _ line: Range<Int>, changesShared: Bool, into text: inout MappedText
    ) {
        let changing = ScriptTable.Role.traditional | (changesShared ? ScriptTable.Role.shared : 0)
        let interesting = changing | ScriptTable.Role.phrase
        table.roles.withUnsafeBufferPointer { roles in
            table.simplified.withUnsafeBufferPointer { simplified in
                var i = line.lowerBound
                while i < line.upperBound {
                    let at = Int(old[i]) - Int(ScriptTable.first)
                    guard at >= 0, at < roles.count, roles[at] & interesting != 0 else {
                        i += 1
                        continue
                    }
                    if roles[at] & ScriptTable.Role.phrase != 0,
                        let phrase = table.phrase(in: old, at: i, end: line.upperBound)
                    {
                        for (k, scalar) in phrase.to.enumerated() where scalar != phrase.from[k] {
                            text.replace(at: i + k, with: scalar)
                        }
                        i += phrase.from.count
                        continue
                    }
                    if roles[at] & changing != 0 { text.replace(at: i, with: UInt32(simplified[at])) }
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

        init() {}

        init(_ scalars: [UInt32], table: ScriptTable) {
            scalars.withUnsafeBufferPointer { text in
                for c in text { add(c, table: table) }
            }
        }

        @inline(__always) mutating func add(_ c: UInt32, table: ScriptTable) {
            guard c >= ScriptTable.first, c <= ScriptTable.last else { return }
            let role = table.roles[Int(c - ScriptTable.first)]
            traditional += Int(role & ScriptTable.Role.traditional)
            simplified += Int((role & ScriptTable.Role.simplified) >> 2)
        }
    }
}
