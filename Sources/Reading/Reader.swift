import Source

/// From bytes to a `Document`: the encoding is found, the format told, and every scalar keeps its place.
///
///     let document = try Reader.read(path: "report.html")
///     document.source.quote(document.text.sourceRange(document.blocks[0].range))
public enum Reader {
    /// Reads a file.
    ///
    /// - Parameter encoding: an encoding that the user insists on, as any of its names; nil to find it.
    /// - Throws: `ReadingError` when the file cannot be opened, holds no text, or goes beyond a limit.
    public static func read(
        path: String, limits: Limits = Limits(), chrome: ChromePatterns = .none, encoding: String? = nil
    ) throws(ReadingError) -> Document {
        let bytes = try FileBytes.read(path, limit: limits.maxBytes)
        return try read(bytes: bytes, path: path, limits: limits, chrome: chrome, encoding: encoding)
    }

    /// Reads bytes in memory.
    ///
    /// - Parameters:
    ///   - path: where they came from, for messages and as a hint of the format.
    ///   - mediaType: `text/plain` or `text/html`, with or without `; charset=…`; anything else is found by content.
    ///   - encoding: an encoding that the user insists on; nil to find it.
    ///   - declaredCharset: what the sender says (an HTTP header): evidence, not truth.
    public static func read(
        bytes: [UInt8], path: String? = nil, mediaType: String? = nil, limits: Limits = Limits(),
        chrome: ChromePatterns = .none, encoding: String? = nil, declaredCharset: String? = nil
    ) throws(ReadingError) -> Document {
        if bytes.count > limits.maxBytes { throw .tooLarge(path, bytes: bytes.count, limit: limits.maxBytes) }
        if bytes.isEmpty { throw .empty(path) }
        if let signature = FileSignature.find(bytes) {
            throw ReadingError(code: .binary, path: path, zh: signature.zh, en: signature.en)
        }
        let header = MediaTypeHeader(mediaType)
        let declared = declaredCharset ?? header.charset ?? DeclaredEncoding.find(in: bytes)
        let (decoded, guess) = try decode(bytes, path: path, forced: encoding, declared: declared)
        if decoded.scalars.count > limits.maxTextScalars {
            throw .tooLong(path, scalars: decoded.scalars.count, limit: limits.maxTextScalars)
        }
        if decoded.scalars.allSatisfy(PlainTextReader.isBlank) { throw .empty(path) }
        let source = SourceFile(
            path: path, bytes: bytes, encoding: guess.name, scalars: decoded.scalars, byteOffsets: decoded.byteOffsets)
        let type = header.type ?? MediaType.sniff(decoded.scalars, path: path)
        let warnings = DecodingWarnings.make(decoded, guess, source)
        if type == MediaType.html {
            let page = try HTMLReader.read(source, chrome: chrome, limits: limits)
            return Document(
                source: source, text: page.text, blocks: page.blocks, tables: page.tables, title: page.title,
                mediaType: type, warnings: warnings + page.warnings, encodingGuess: guess)
        }
        let plain = PlainTextReader.read(source, chrome: chrome)
        return Document(
            source: source, text: MappedText(identity: decoded.scalars), blocks: plain.blocks, tables: [],
            title: plain.title, mediaType: type, warnings: warnings, encodingGuess: guess)
    }

    // MARK: Decoding

    private static func decode(
        _ bytes: [UInt8], path: String?, forced: String?, declared: String?
    ) throws(ReadingError) -> (DecodedText, EncodingGuess) {
        let census = bytes.withUnsafeBufferPointer { UTF8Decoder.census($0) }
        let guess: EncodingGuess
        if let forced {
            guess = try forcedGuess(forced, bytes, path: path, declared: declared)
        } else {
            guess = bytes.withUnsafeBufferPointer {
                EncodingDetector.guess($0, census: census, declared: declared)
            }
        }
        let family = EncodingFamily(name: guess.name)
        if family != .utf16, family != .utf32 {
            let control = controlShare(bytes)
            // Even one byte in fifty is far more than the stray form feed of a text.
            if control >= 2 { throw .controlBytes(path, share: control) }
        }
        let text = bytes.withUnsafeBufferPointer { buffer in
            if !guess.segments.isEmpty {
                return SegmentedDecoder.decode(buffer, encoding: guess.name, segments: guess.segments)
            }
            if guess.name == "UTF-8" { return UTF8Decoder.decode(buffer, census: census) }
            return Codec.decode(buffer, encoding: guess.name)
        }
        guard let decoded = text else { throw .unknownEncoding(path, name: guess.name) }
        // Any bytes are characters to GB18030; what nobody writes is no text.
        if let share = guess.noiseShare { throw .notChinese(path, encoding: guess.name, share: share) }
        let bad = decoded.badCount - (decoded.tailIsCut ? 1 : 0)
        // One place in ten that is no character: no auditor could trust what is left.
        let meaningful = guess.name == "UTF-8" ? census.twoByte + census.longer : decoded.scalars.count
        if bad > 0, bad * 10 > meaningful, bad > 2 || bad * 2 > decoded.scalars.count {
            throw .undecodable(path, encoding: guess.name, bad: bad, forced: forced != nil)
        }
        return (decoded, guess)
    }

    private static func forcedGuess(
        _ forced: String, _ bytes: [UInt8], path: String?, declared: String?
    ) throws(ReadingError) -> EncodingGuess {
        let name: String
        switch EncodingFamily(name: forced) {
        case .utf8: name = "UTF-8"
        case .gb: name = "GB18030"
        case .hz: name = "HZ"
        case .utf16:
            // The plain name leaves the order of bytes to the mark, and without one to the bytes.
            let found = EncodingDetector.guess(bytes, declared: nil).name
            let named = Codec.standardName(forced) ?? forced
            name =
                named.hasSuffix("LE") || named.hasSuffix("BE") ? named : found.hasPrefix("UTF-16") ? found : "UTF-16LE"
        case .big5, .utf32, .other:
            guard let standard = Codec.standardName(forced) else { throw .unknownEncoding(path, name: forced) }
            name = standard
        }
        return EncodingGuess(name: name, zh: "由使用者指定", en: "named by the user", declared: declared)
    }

    /// Percent of the bytes that no text has.
    private static func controlShare(_ bytes: [UInt8]) -> Int {
        var control = 0
        bytes.withUnsafeBufferPointer { bytes in
            for byte in bytes {
                // Without a branch, so that the loop takes many bytes at a time.
                let isLow: UInt8 = byte < 0x09 || byte &- 0x0E < 0x12 ? 1 : 0
                let isKept: UInt8 = byte == 0x1A || byte == 0x1B ? 1 : 0
                let isDelete: UInt8 = byte == 0x7F ? 1 : 0
                control &+= Int(isLow &- isKept &+ isDelete)
            }
        }
        return control < 3 ? 0 : control * 100 / bytes.count
    }
}

/// `text/html; charset=gbk`, taken apart.
struct MediaTypeHeader {
    /// nil for anything that Kaoju does not know.
    var type: String?
    var charset: String?

    init(_ header: String?) {
        guard let header else { return }
        let parts = header.lowercased().split(separator: ";").map {
            $0.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\"" }).joined()
        }
        switch parts.first {
        case "text/html", "application/xhtml+xml": type = MediaType.html
        case "text/plain": type = MediaType.plain
        default: break
        }
        for part in parts.dropFirst() where part.hasPrefix("charset=") {
            let name = String(part.dropFirst("charset=".count))
            if !name.isEmpty { charset = name }
        }
    }
}
