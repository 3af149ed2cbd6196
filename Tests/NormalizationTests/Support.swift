import Lexicon
import Normalization
import Reading
import Source
import Testing

let normalizer: Normalizer = {
    do { return try Normalizer(lexicons: .embedded) } catch { fatalError("\(error)") }
}()

/// A plain text document whose blocks are its lines.
func document(_ text: String) -> Document {
    let bytes = Array(text.utf8)
    var scalars: [UInt32] = []
    var offsets: [UInt32] = []
    var offset: UInt32 = 0
    for scalar in text.unicodeScalars {
        scalars.append(scalar.value)
        offsets.append(offset)
        offset += UInt32(UTF8.width(scalar))
    }
    offsets.append(offset)
    var blocks: [Block] = []
    var start = 0
    for end in 0...scalars.count where end == scalars.count || scalars[end] == 0x0A {
        blocks.append(Block(kind: .line, role: .content, range: start..<end))
        start = end + 1
    }
    return Document(
        source: SourceFile(path: nil, bytes: bytes, encoding: "UTF-8", scalars: scalars, byteOffsets: offsets),
        text: MappedText(identity: scalars), blocks: blocks, tables: [], title: nil, mediaType: "text/plain",
        warnings: [])
}

func normalized(_ text: String, without: Set<String> = [], with: Set<String> = []) -> NormalizedDocument {
    let result = normalizer.normalize(document(text), without: without, with: with)
    checkPromises(result)
    return result
}

/// The steps that are left when all others are switched off.
func allSteps(but names: String...) -> Set<String> {
    Set(Normalizer.steps.map(\.name)).subtracting(names)
}

func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }

/// What must hold of every normalised text whatever it is: no digit changed, vanished, came or got another neighbour
/// without a repair that says so; quotes are the source's; ranges are in order.
func checkPromises(_ result: NormalizedDocument, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = result.text
    let scalars = text.scalars
    let source = result.source.scalars
    func isReported(_ range: Range<Int>) -> Bool { !result.repairs(overlapping: range).isEmpty }
    func fail(_ what: String, at index: Int) {
        Issue.record(
            "\(what): \(result.source.quote(max(0, index - 8)..<min(source.count, index + 8)))",
            sourceLocation: sourceLocation)
    }
    var kept = Set<Int>()
    for i in scalars.indices where isDigit(scalars[i]) {
        let range = Int(text.starts[i])..<Int(text.ends[i])
        if range.count == 1, source[range.lowerBound] == scalars[i] {
            kept.insert(range.lowerBound)
        } else if !isReported(range) {
            fail("a digit is not the source's", at: range.lowerBound)
        }
        // Neighbouring digits were neighbours, but for what nobody reports: nothing.
        if i > 0, isDigit(scalars[i - 1]), text.ends[i - 1] != text.starts[i], !isReported(range) {
            fail("digits were joined", at: range.lowerBound)
        }
    }
    for i in source.indices where isDigit(source[i]) && !kept.contains(i) && !isReported(i..<i + 1) {
        fail("a digit vanished", at: i)
    }
    for i in scalars.indices where text.starts[i] == text.ends[i] {
        if !isReported(Int(text.starts[i])..<Int(text.ends[i])) {
            fail("an insertion is not reported", at: Int(text.starts[i]))
        }
    }
    for i in scalars.indices.dropFirst() where text.starts[i] < text.ends[i - 1] {
        fail("out of order", at: Int(text.starts[i]))
    }
    for repair in result.repairs {
        #expect(result.source.quote(repair.source) == repair.observed, sourceLocation: sourceLocation)
        #expect(!repair.source.isEmpty, sourceLocation: sourceLocation)
        #expect(Normalizer.steps.contains { $0.name == repair.step }, sourceLocation: sourceLocation)
        #expect(repair.status == .unresolved || !repair.candidates.isEmpty, sourceLocation: sourceLocation)
        // The first candidate is what the text holds, where no later step went on from there.
        let isAlone =
            result.repairs.count { other in
                other.source.lowerBound <= repair.source.upperBound
                    && repair.source.lowerBound <= other.source.upperBound
            } == 1
        guard isAlone, repair.status != .unresolved, let first = repair.candidates.first else { continue }
        let low = scalars.indices.first { Int(text.starts[$0]) >= repair.source.lowerBound } ?? scalars.count
        var high = low
        while high < scalars.count,
            Int(text.starts[high]) < repair.source.upperBound
                || (text.starts[high] == text.ends[high] && Int(text.starts[high]) == repair.source.upperBound)
        { high += 1 }
        #expect(text.string(low..<high) == first.text, sourceLocation: sourceLocation)
    }
    for (a, b) in zip(result.repairs, result.repairs.dropFirst()) {
        #expect(a.source.lowerBound <= b.source.lowerBound, sourceLocation: sourceLocation)
    }
    for block in result.blocks {
        #expect(block.range.lowerBound >= 0 && block.range.upperBound <= scalars.count, sourceLocation: sourceLocation)
    }
    for (a, b) in zip(result.blocks, result.blocks.dropFirst()) {
        #expect(a.range.upperBound <= b.range.lowerBound, sourceLocation: sourceLocation)
    }
}
