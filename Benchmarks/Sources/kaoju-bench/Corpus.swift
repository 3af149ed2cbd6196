import Reading

/// The texts that everything is measured on: reports of one size in several forms, all made from one seed.
struct Corpus {
    /// UTF-8, simplified, undamaged.
    let clean: [[UInt8]]
    /// The same in GB18030.
    let gb18030: [[UInt8]]
    let traditional: [[UInt8]]
    let damaged: [[UInt8]]
    let annotated: [[UInt8]]

    /// - Parameters:
    ///   - reports: how many.
    ///   - bytes: how long each is at least, in UTF-8 and undamaged.
    init(reports: Int, bytes: Int, seed: UInt64) {
        var texts: [String] = []
        for i in 0..<reports {
            var generator = ReportGenerator(seed: seed &+ UInt64(i))
            texts.append(generator.report(bytes: bytes))
        }
        clean = texts.map { Array($0.utf8) }
        gb18030 = texts.map { Codec.encode($0.unicodeScalars.map(\.value), encoding: "GB18030") ?? [] }
        let other = texts.map(TextVariants.traditional)
        traditional = other.map { Array($0.utf8) }
        damaged = texts.enumerated().map { Array(TextVariants.damaged($1, seed: seed &+ UInt64($0)).utf8) }
        annotated = other.map { Array(TextVariants.annotated($0).utf8) }
    }

    static func size(_ documents: [[UInt8]]) -> Int { documents.reduce(0) { $0 + $1.count } }

    /// FNV-1a over all bytes: two runs that print the same number measured the same text.
    var fingerprint: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for documents in [clean, gb18030, traditional, damaged, annotated] {
            for document in documents { for byte in document { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
        }
        return hash
    }
}
