import Reading
import Source

/// A document on its way through the steps: the text so far, the repairs so far, and how to find places again.
struct Draft {
    let document: Document
    private(set) var text: MappedText
    private(set) var repairs: [Repair] = []
    /// Every change of length, in order: block boundaries are carried through them at the end.
    private(set) var revisions: [TextEdits] = []
    /// Inserted readings that the characters before them do not have, by where the brackets stand in the source.
    private(set) var strayReadings: [StrayReading] = []
    let classes: ScalarClasses
    private var currentScan: TextScan?

    init(_ document: Document, classes: ScalarClasses) {
        self.document = document
        self.classes = classes
        text = document.text
    }

    var scalars: [UInt32] { text.scalars }

    /// What the text holds now.
    var scan: TextScan {
        mutating get {
            if let currentScan { return currentScan }
            let scan = TextScan(text.scalars, classes: classes)
            currentScan = scan
            return scan
        }
    }

    /// Notes a repair of a range of the text as it is now: to be called before the text changes.
    mutating func record(
        _ step: StepDescription, kind: String? = nil, at range: Range<Int>, candidates: [Repair.Candidate],
        status: Repair.Status
    ) {
        let source = text.sourceRange(range)
        repairs.append(
            Repair(
                step: step.name, kind: kind ?? step.name, source: source, observed: document.source.quote(source),
                candidates: candidates, status: status))
    }

    /// Keeps a reading for the steps that restore what it was the reading of.
    mutating func keep(_ reading: PinyinReading, at range: Range<Int>) {
        strayReadings.append(StrayReading(reading: reading, source: text.sourceRange(range)))
    }

    /// Replaces single scalars, keeping where they stand.
    mutating func substitute(_ changes: [(index: Int, scalar: UInt32)]) {
        guard !changes.isEmpty else { return }
        // The scan stays good when no step would look at either scalar again: `，` to `,`.
        var concernsNobody = true
        text.withMutableScalars { scalars in
            for change in changes {
                if !classes[change.scalar].isEmpty || !classes[scalars[change.index]].isSubset(of: .width) {
                    concernsNobody = false
                }
                scalars[change.index] = change.scalar
            }
        }
        if !concernsNobody { currentScan = nil }
    }

    mutating func apply(_ edits: TextEdits) {
        guard !edits.isEmpty else { return }
        text = edits.applied(to: text)
        revisions.append(edits)
        currentScan = nil
    }

    /// The whole text with other scalars in the same places. `body` gives back, ascending, where it wrote scalars that later
    /// steps look for by their place.
    mutating func convert(_ body: (UnsafeMutableBufferPointer<UInt32>, ScalarClasses) -> [Int]) {
        var places: [Int] = []
        text.withMutableScalars { places = body($0, classes) }
        if places.allSatisfy({ classes[scalars[$0]].intersection(.placedLater) == .anchor }) {
            currentScan?.add(anchors: places)
        } else {
            currentScan = nil
        }
    }

    /// A range of the document's text, in the text as it is now.
    func current(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        for edits in revisions {
            start = edits.mapped(start, startsSomething: true)
            end = max(start, edits.mapped(end, startsSomething: false))
        }
        return start..<end
    }
}

/// A reading that a scraper wrote behind a character that is no longer the one it read.
struct StrayReading {
    var reading: PinyinReading
    /// The brackets and what is in them, in scalars of the source.
    var source: Range<Int>
}
