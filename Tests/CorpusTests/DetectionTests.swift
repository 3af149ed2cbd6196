import Foundation
import Reading
import Source
import Testing

/// How often the encoding of a few characters is found: windows from every document of the corpus and, where they lie
/// beside the project, of the published ones.
///
/// `KAOJU_REPORT=1 swift test --filter DetectionTests` prints the shares, and the windows that were got wrong.
@Suite struct DetectionTests {
    struct Aim: Sendable, CustomTestStringConvertible {
        var encoding: String
        var length: Int
        /// Right in ten thousand, at least.
        var share: Int
        var testDescription: String { "\(encoding), \(length) characters" }

        init(_ encoding: String, _ length: Int, _ share: Int) {
            self.encoding = encoding
            self.length = length
            self.share = share
        }
    }

    static let aims = [
        Aim("UTF-8", 4, 9950), Aim("UTF-8", 8, 10000), Aim("UTF-8", 16, 10000), Aim("UTF-8", 32, 10000),
        Aim("GB18030", 4, 9800), Aim("GB18030", 8, 9980), Aim("GB18030", 16, 10000), Aim("GB18030", 32, 10000),
        Aim("Big5", 4, 9800), Aim("Big5", 8, 9980), Aim("Big5", 16, 10000), Aim("Big5", 32, 10000),
        Aim("UTF-16LE", 8, 9950), Aim("UTF-16LE", 16, 10000),
        Aim("UTF-16BE", 8, 9950), Aim("UTF-16BE", 16, 10000),
    ]

    @Test(arguments: aims)
    func windows(_ aim: Aim) throws {
        let inverse = try #require(MetamorphicTests.toTraditional)
        var all = 0
        var wrong: [String: Int] = [:]
        var examples: [String] = []
        for text in Self.texts {
            let scalars = aim.encoding == "Big5" ? text.map { inverse[$0] ?? $0 } : text
            for start in stride(from: 0, to: max(0, scalars.count - aim.length), by: 3) {
                let window = Array(scalars[start..<start + aim.length])
                guard window.count(where: Self.isHan) * 2 >= aim.length else { continue }
                // Big5 has no place for simplified characters that the table cannot bring back.
                guard let bytes = Codec.encode(window, encoding: aim.encoding) else { continue }
                all += 1
                let found = EncodingDetector.guess(bytes, declared: nil).name
                if found == aim.encoding { continue }
                wrong[found, default: 0] += 1
                if examples.count < 12 { examples.append("\(String(scalars: window)) → \(found)") }
            }
        }
        let missed = wrong.values.reduce(0, +)
        #expect(all > 5000)
        #expect((all - missed) * 10000 >= aim.share * all, "\(missed) of \(all) wrong: \(examples)")
        if ProcessInfo.processInfo.environment["KAOJU_REPORT"] != nil {
            print("\(aim.testDescription): \(all) windows, \(missed) wrong \(wrong) \(examples)")
        }
    }

    /// However a text ends, a tail cut inside its last character changes nothing.
    @Test(arguments: ["UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"], [8, 24])
    func cutTails(encoding: String, length: Int) throws {
        let inverse = try #require(MetamorphicTests.toTraditional)
        var changed: [String] = []
        var all = 0
        for text in Self.texts {
            for start in stride(from: 0, to: max(0, text.count - length), by: 29) {
                let simplified = Array(text[start..<start + length])
                let window = encoding == "Big5" ? simplified.map { inverse[$0] ?? $0 } : simplified
                guard window.dropLast().count(where: Self.isHan) * 2 >= length, Self.isHan(window[length - 1]),
                    let whole = Codec.encode(window, encoding: encoding),
                    EncodingDetector.guess(whole, declared: nil).name == encoding
                else { continue }
                all += 1
                let found = EncodingDetector.guess(Array(whole.dropLast()), declared: nil).name
                if found != encoding { changed.append("\(String(scalars: window)) → \(found)") }
            }
        }
        #expect(all > 300)
        #expect(changed.count * 500 <= all, "\(changed)")
    }

    private static func isHan(_ c: UInt32) -> Bool { c >= 0x4E00 && c <= 0x9FFF }

    /// Decoded: plain texts, and the visible text of pages.
    private static let texts: [[UInt32]] = {
        var texts = CorpusDocument.names.compactMap {
            CorpusDocument.all[$0]?.examined.extracted.document.document.text.scalars
        }
        for folder in ["../shared/seeds", "../shared/gold/dev/docs"] {
            for name in Folder.names(in: folder) {
                guard let bytes = try? Folder.bytes(folder + "/" + name), let read = try? Reader.read(bytes: bytes)
                else { continue }
                texts.append(read.text.scalars)
            }
        }
        return texts
    }()
}
