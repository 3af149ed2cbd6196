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
    if !broken.isEmpty { fatalError("\(broken)") }
    let changes = normalizer.changes(in: document, without: without)
    if TextChange.replay(changes, on: document.text.scalars) != result.text.scalars { fatalError("the replay differs") }
    return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// SwiftPM makes this the program's `main` on Linux, and so libFuzzer's own is not linked.
@_cdecl("fuzz_normalizing_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var count = count
    var arguments = arguments
    return withUnsafeMutablePointer(to: &arguments) { runDriver(&count, $0, normalizingTakesAnyText) }
}
