import Exact
import Lexicon
import Normalization
import Records
import Source

extension MentionScanner {
    func mention(_ draft: Draft, id: Int) -> Mention {
        let source = document.text.sourceRange(draft.range)
        let repairs = places.indices(touching: source)
        var status = Status.certain
        var candidates: [String] = []
        for r in repairs {
            let repair = document.repairs[r]
            switch (repair.kind, repair.status) {
            case ("redaction", _), ("pinyin", _), ("width", _): break
            case (_, .unresolved):
                status = .ambiguous
                candidates += repair.candidates.map(\.text)
            case (_, .conjectured): if status == .certain { status = .conjectured }
            case (_, .certain): break
            }
        }
        // Cells run together, or more digits than are kept: what it says is not certain.
        if draft.isGlued { status = .ambiguous }
        if draft.inferredUnit, status == .certain { status = .conjectured }
        return Mention(
            id: id, span: document.source.span(source), quote: document.source.quote(source), range: draft.range,
            value: draft.value, valueText: draft.text ?? draft.value?.decimal ?? String(scalars: s[draft.range]),
            unit: draft.unit, comparator: draft.comparator, interval: interval(draft), ulp: draft.ulp,
            kind: draft.kind, status: status, candidates: candidates, repairs: repairs, isChinese: draft.isChinese,
            scale: draft.scale)
    }

    func interval(_ draft: Draft) -> Interval {
        guard let value = draft.value else { return .everything }
        return MentionInterval.interval(
            value: value, ulp: draft.ulp, kind: draft.kind, comparator: draft.comparator,
            isClose: draft.comparator == .gt ? draft.isMore : draft.isLess, upper: draft.high, low: draft.low,
            bound: draft.bound)
    }
}
