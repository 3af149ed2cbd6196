import Lexicon
import Normalization
import Reading
import Source

private let normalizer: Normalizer = {
    do { return try Normalizer(lexicons: .embedded) } catch { fatalError("\(error)") }
}()

/// Any text, normalised: no digit changes in silence, every place is sound, and the listed changes lead from the text as
/// read to the text as understood.
@_cdecl("LLVMFuzzerTestOneInput")
public func normalizingTakesAnyText(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let data, count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data + 1, count: count - 1))
    // The first byte leaves a step out, or none.
    let skipped = Int(data[0]) % (2 * Normalizer.steps.count)
    let without: Set<String> = skipped < Normalizer.steps.count ? [Normalizer.steps[skipped].name] : []
    guard let document = try? Reader.read(bytes: bytes, mediaType: "text/plain") else { return 0 }
    let result = normalizer.normalize(document, without: without)
    let broken = result.brokenPromises()
    precondition(broken.isEmpty, "\(broken)")
    let changes = normalizer.changes(in: document, without: without)
    precondition(TextChange.replay(changes, on: document.text.scalars) == result.text.scalars, "the replay differs")
    return 0
}
