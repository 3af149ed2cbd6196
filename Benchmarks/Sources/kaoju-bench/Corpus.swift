import Foundation
import Reading

/// The texts that everything is measured on: reports of one size in several forms, all made from one seed, or real
/// files as they are.
struct Corpus {
    /// UTF-8, simplified, undamaged; or the real files, whatever they are.
    let clean: [[UInt8]]
    /// The same in GB18030. This and the other forms are empty where real files are measured.
    private(set) var gb18030: [[UInt8]] = []
    private(set) var traditional: [[UInt8]] = []
    private(set) var damaged: [[UInt8]] = []
    private(set) var annotated: [[UInt8]] = []

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

    /// The file at a path, or the texts and pages in that folder and below, in the order of their names.
    init(path: String) throws {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let below = isFolder.boolValue ? try FileManager.default.subpathsOfDirectory(atPath: path).sorted() : []
        let names = below.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.map { path + "/" + $0 }
        clean = try (isFolder.boolValue ? names : [path]).map { try Array(Data(contentsOf: URL(filePath: $0))) }
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
