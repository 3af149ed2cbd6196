import Reading
import Source

/// Any bytes, read as a file: it ends in a document whose places are sound, or in a `ReadingError`; never in a trap.
///
/// The first byte chooses how the file is announced; the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func readingTakesAnyBytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let data, count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data + 1, count: count - 1))
    let mediaTypes = [nil, "text/plain", "text/html", "text/plain; charset=big5", "text/html; charset=utf-16"]
    let encodings = [nil, nil, nil, "UTF-16LE", "Big5-HKSCS", "HZ", "EUC-TW", "gbk", "UTF-8", "UTF-32BE"]
    let choice = Int(data[0])
    do {
        let document = try Reader.read(
            bytes: bytes, mediaType: mediaTypes[choice % mediaTypes.count],
            encoding: encodings[choice / mediaTypes.count % encodings.count])
        let broken = document.brokenPlaces()
        if !broken.isEmpty { fatalError("\(document.source.encoding): \(broken)") }
    } catch {
        precondition(!error.zh.isEmpty && !error.en.isEmpty)
    }
    return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// SwiftPM makes this the program's `main` on Linux, and so libFuzzer's own is not linked.
@_cdecl("fuzz_reading_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var count = count
    var arguments = arguments
    return withUnsafeMutablePointer(to: &arguments) { runDriver(&count, $0, readingTakesAnyBytes) }
}
