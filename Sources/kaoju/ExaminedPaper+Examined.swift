import KaojuKit
import Reading
import Reporting
import Source

extension ExaminedPaper {
    init(_ examined: Examined) {
        let document = examined.extracted.document.document
        self.init(
            document: examined.document, mentionCount: examined.mentions.count, factCount: examined.facts.count,
            conclusions: examined.conclusions, findings: examined.findings, repairs: examined.repairs,
            excerpt: { document.excerpt($0.chars) })
    }
}

extension Document {
    /// The line of the text as read that a range of source scalars stands in, without tags.
    func excerpt(_ source: Range<Int>) -> Excerpt? {
        let range = text.textRange(ofSource: source)
        guard range.upperBound <= text.count, !range.isEmpty else { return nil }
        let scalars = text.scalars
        var start = range.lowerBound
        var end = range.upperBound
        // A line may be a whole book; more than this is never shown.
        while start > 0, scalars[start - 1] != 0x0A, range.lowerBound - start < 400 { start -= 1 }
        while end < scalars.count, scalars[end] != 0x0A, end - range.upperBound < 400 { end += 1 }
        while start < range.lowerBound, [0x20, 0x3000, 0xFEFF].contains(scalars[start]) { start += 1 }
        return Excerpt(
            line: Array(scalars[start..<end]), range: (range.lowerBound - start)..<(range.upperBound - start))
    }
}
