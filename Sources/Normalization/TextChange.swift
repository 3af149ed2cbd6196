import Reading
import Source

/// One replacement that a step made.
public struct TextChange: Hashable, Sendable {
    /// The step that made it.
    public var step: String
    /// Scalars of the text as it was before the step.
    public var range: Range<Int>
    /// What stands there after the step; empty for a removal.
    public var replacement: [UInt32]
    /// Scalars of the source file that `range` stands for.
    public var source: Range<Int>

    public init(step: String, range: Range<Int>, replacement: [UInt32], source: Range<Int>) {
        self.step = step
        self.range = range
        self.replacement = replacement
        self.source = source
    }

    /// The text that the changes of a whole plan make of the text as read.
    ///
    /// - Parameter changes: as `Normalizer.changes(in:without:)` lists them: step after step, and within a step in the
    ///   order of the text, not overlapping.
    public static func replay(_ changes: [TextChange], on text: [UInt32]) -> [UInt32] {
        var text = text
        var i = 0
        while i < changes.count {
            var next: [UInt32] = []
            next.reserveCapacity(text.count)
            var done = 0
            let step = changes[i].step
            while i < changes.count, changes[i].step == step {
                next += text[done..<changes[i].range.lowerBound]
                next += changes[i].replacement
                done = changes[i].range.upperBound
                i += 1
            }
            next += text[done...]
            text = next
        }
        return text
    }
}

extension Normalizer {
    /// Every replacement that the plan makes, step after step: whoever applies them to the text as read gets the text
    /// as understood. `TextChange.replay` does.
    ///
    ///     normalizer.changes(in: document)   // width 3..<5 "12", script 0..<1 "县" …
    public func changes(
        in document: Document, without: Set<String> = [], with: Set<String> = []
    ) -> [TextChange] {
        var draft = Draft(document, classes: classes)
        var changes: [TextChange] = []
        for step in plan {
            let description = type(of: step).description
            guard description.isRun(without: without, with: with) else { continue }
            let before = draft.text
            step.run(on: &draft)
            changes += TextChange.between(before, draft.text, step: description.name)
        }
        return changes
    }
}

extension TextChange {
    /// The replacements that lead from one text to another over the same source.
    public static func between(_ old: MappedText, _ new: MappedText, step: String) -> [TextChange] {
        func isSame(_ i: Int, _ j: Int) -> Bool {
            old.scalars[i] == new.scalars[j] && old.starts[i] == new.starts[j] && old.ends[i] == new.ends[j]
        }
        var changes: [TextChange] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, isSame(i, j) {
                i += 1
                j += 1
                continue
            }
            let (start, first) = (i, j)
            // On to the next place that both have: whichever lags behind in the source catches up.
            while i < old.count || j < new.count {
                if i < old.count, j < new.count, isSame(i, j) { break }
                if j == new.count {
                    i += 1
                } else if i == old.count {
                    j += 1
                } else if (old.starts[i], old.ends[i]) == (new.starts[j], new.ends[j]) {
                    i += 1
                    j += 1
                } else if (old.starts[i], old.ends[i]) < (new.starts[j], new.ends[j]) {
                    i += 1
                } else {
                    j += 1
                }
            }
            changes.append(
                TextChange(
                    step: step, range: start..<i, replacement: Array(new.scalars[first..<j]),
                    source: old.sourceRange(start..<i)))
        }
        return changes
    }
}
