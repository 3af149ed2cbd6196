import Reading
import Source

/// Notes which passages were read in another encoding than the rest of the file. The reader has already read them
/// right; this says so, where it stands.
struct MixedEncodingStep: NormalizationStep {
    static let description = StepDescription(
        name: "mixed-encoding", zh: "记下与全文编码不同的段落", en: "note the passages in another encoding than the rest")

    func run(on draft: inout Draft) {
        let source = draft.document.source
        for segment in draft.document.encodingGuess?.segments ?? [] {
            let chars = source.chars(ofBytes: segment.bytes)
            let range = draft.text.textRange(ofSource: chars)
            // A byte order mark, and what the reader left out of the text (a comment of a page), is not worth a word.
            guard segment.characters > 1, !range.isEmpty else { continue }
            let isSure = segment.characters >= 4 && segment.bad == 0 && segment.frequentShare >= 80
            let text = source.quote(draft.text.sourceRange(range))
            draft.record(
                Self.description, at: range,
                candidates: [
                    .init(
                        text: text,
                        evidence: "按 \(segment.encoding) 读，\(segment.characters) 字中常用字占 \(segment.frequentShare)%；"
                            + "按 \(source.encoding) 读不成文字")
                ],
                status: isSure ? .certain : .conjectured)
        }
    }
}

extension SourceFile {
    /// The scalars that stand in a range of bytes.
    fileprivate func chars(ofBytes bytes: Range<Int>) -> Range<Int> {
        func index(of byte: Int) -> Int { scalars.indices.partitioningIndex { Int(byteOffsets[$0]) >= byte } }
        return index(of: bytes.lowerBound)..<index(of: bytes.upperBound)
    }
}
