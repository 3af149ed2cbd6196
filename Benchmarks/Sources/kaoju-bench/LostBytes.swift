import Foundation
import Lexicon
import Normalization
import Reading
import Source

/// How well text is restored that was GBK and lost a byte: sentences of the given files lose one, and come back.
///
///     swift run -c release kaoju-bench --lost-bytes FOLDER
struct LostBytes {
    private struct Tally {
        var cases = 0
        var noticed = 0
        /// All but at most two characters, the half-lost ones, are as they were.
        var realigned = 0
        var exact = 0
    }
    /// From how many damaged characters on.
    private static let classes = [1, 3, 5, 9, 17]

    let sentences: [String]
    let cases: Int
    let seed: UInt64

    /// The sentences of all text files of a folder, or of one file.
    init(path: String, cases: Int, seed: UInt64) throws {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let names = isFolder.boolValue ? try FileManager.default.contentsOfDirectory(atPath: path).sorted() : [""]
        var sentences: [String] = []
        for name in names {
            let file = name.isEmpty ? path : path + "/" + name
            guard let text = try? Reader.read(path: file).text.string else { continue }
            for sentence in text.split(whereSeparator: { "。；！？;!?\n\r".contains($0) }) where sentence.count >= 8 {
                let line = sentence.trimmingCharacters(in: .whitespaces) + "。"
                if Codec.encode(line.scalarValues, encoding: "GBK") != nil { sentences.append(line) }
            }
        }
        self.sentences = sentences
        self.cases = cases
        self.seed = seed
    }

    func run() throws {
        guard !sentences.isEmpty else { return print("No sentences of GBK were found.") }
        let normalizer = try Normalizer(lexicons: .embedded)
        let others = Set(Normalizer.steps.map(\.name)).subtracting(["lost-byte"])
        func restored(_ text: String) throws -> NormalizedDocument {
            normalizer.normalize(
                try Reader.read(bytes: Array(text.utf8), mediaType: "text/plain", encoding: "UTF-8"), without: others)
        }
        let touched = try sentences.count { try !restored($0).repairs.isEmpty }
        print("\(sentences.count) sentences as they are: \(touched) touched")

        var random = Random(seed: seed)
        var tallies = [Tally](repeating: Tally(), count: Self.classes.count)
        for _ in 0..<cases {
            let sentence = random.pick(sentences)
            guard let damaged = Self.damaged(sentence, &random) else { continue }
            let result = try restored(damaged.text)
            let before = sentence.scalarValues
            let after = Array(result.text.scalars.prefix { $0 != 0x0A })
            let kind = (Self.classes.lastIndex { $0 <= damaged.characters }) ?? 0
            tallies[kind].cases += 1
            if !result.repairs.isEmpty { tallies[kind].noticed += 1 }
            let isAsLong = before.count == after.count && !result.repairs.isEmpty
            if isAsLong, zip(before, after).count(where: { $0 != $1 }) <= 2 { tallies[kind].realigned += 1 }
            if before == after { tallies[kind].exact += 1 }
        }
        print("damaged characters   cases  noticed  realigned  exact")
        for (i, tally) in tallies.enumerated() where tally.cases > 0 {
            let last = i + 1 < Self.classes.count ? "–\(Self.classes[i + 1] - 1)" : " and more"
            let name = "\(Self.classes[i])\(last)"
            let shares = [tally.noticed, tally.realigned, tally.exact].map { Self.percent($0, of: tally.cases) }
            print(
                name + String(repeating: " ", count: 20 - name.count), tally.cases, shares.joined(separator: "  "),
                separator: "  ")
        }
    }

    /// The sentence without one of its bytes, as a decoder reads it that drops or marks what it cannot decode.
    private static func damaged(_ text: String, _ random: inout Random) -> (text: String, characters: Int)? {
        let before = text.scalarValues
        guard var bytes = Codec.encode(before, encoding: "GBK"), bytes.count > 1 else { return nil }
        bytes.remove(at: random.int(0...bytes.count - 1))
        guard var after = Codec.decode(bytes, encoding: "GB18030")?.scalars else { return nil }
        if random.int(0...1) == 0 { after.removeAll { $0 == 0xFFFD } }
        let head = zip(before, after).prefix { $0 == $1 }.count
        let rest = min(before.count, after.count) - head
        let tail = min(rest, zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count)
        let characters = before.count - head - tail
        return characters > 0 ? (String(scalars: after), characters) : nil
    }

    private static func percent(_ part: Int, of all: Int) -> String {
        let tenths = (part * 1000 + all / 2) / all
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
