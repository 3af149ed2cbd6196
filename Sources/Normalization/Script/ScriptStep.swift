import Source

/// Traditional characters to simplified ones, by mainland usage; the number of scalars stays the same.
///
///     與時俱進地著力推動,答覆提案   →   与时俱进地着力推动,答复提案
///
/// Characters that simplified script uses too (著, 乾, 藉, 後) change by their own only where the script is traditional:
/// each sentence decides by its characters, one that has none of either kind goes with its line, and that with the
/// document. A document that holds nothing of either script but such characters (the title 答覆) is read as traditional.
struct ScriptStep: NormalizationStep {
    static let description = StepDescription(
        name: "script", zh: "繁体变简体（大陆规范用字）", en: "traditional to simplified characters, by mainland usage")

    let table: ScriptTable

    func run(on draft: inout Draft) {
        let found = draft.scan.found
        guard found.contains(.traditional) || (found.contains(.sharedScript) && !hasSimplified(draft.scalars)) else {
            return
        }
        let survey = draft.scalars.withUnsafeBufferPointer { ScriptSurvey($0, table: table) }
        draft.convert { text, classes in
            var places: [Int] = []
            for span in survey.spans {
                // A simplified sentence without one traditional character is left alone.
                if span.counts.traditional == 0, !span.isTraditional { continue }
                convert(text, span.range, changesShared: span.isTraditional, classes, &places)
            }
            return places
        }
    }

    private func hasSimplified(_ scalars: [UInt32]) -> Bool {
        scalars.contains {
            $0 >= ScriptTable.first && $0 <= ScriptTable.last
                && table.entries[Int($0 - ScriptTable.first)] & ScriptTable.Role.simplified != 0
        }
    }

    private func convert(
        _ text: UnsafeMutableBufferPointer<UInt32>, _ span: Range<Int>, changesShared: Bool, _ classes: ScalarClasses,
        _ places: inout [Int]
    ) {
        let changing = ScriptTable.Role.traditional | (changesShared ? ScriptTable.Role.shared : 0)
        table.entries.withUnsafeBufferPointer { entries in
            var i = span.lowerBound
            while i < span.upperBound {
                let at = Int(text[i] &- ScriptTable.first)
                guard at < entries.count else {
                    i += 1
                    continue
                }
                let entry = entries[at]
                if entry & ScriptTable.Role.anchor != 0,
                    let (start, phrase) = table.phrase(in: UnsafeBufferPointer(text), at: i, span: span)
                {
                    for k in phrase.to.indices where text[start + k] != phrase.to[k] {
                        text[start + k] = phrase.to[k]
                        if !classes[phrase.to[k]].isDisjoint(with: .placedLater) { places.append(start + k) }
                    }
                    i = start + phrase.to.count
                    continue
                }
                if entry & changing != 0 {
                    text[i] = entry & ScriptTable.Role.target
                    if !classes[text[i]].isDisjoint(with: .placedLater) { places.append(i) }
                }
                i += 1
            }
        }
    }
}
