import Extraction
import KaojuKit
import Normalization
import Reading
import Source

/// Each stage of Kaoju on its own, and the whole way, on one core.
struct Stages {
    let kaoju: Kaoju
    let corpus: Corpus
    let runs: Int
    /// A part of the names of the stages wanted; all when nil.
    let only: String?

    func measure() throws -> [Measurement] {
        let clean = try documents(corpus.clean)
        let traditional = try documents(corpus.traditional)
        let damaged = try documents(corpus.damaged)
        let annotated = try documents(corpus.annotated)
        let normalized = clean.map { kaoju.normalize($0) }
        let extracted = normalized.map { kaoju.extract($0) }
        let facts = extracted.reduce(0) { $0 + $1.facts.count }
        let mentions = extracted.reduce(0) { $0 + $1.mentions.count }
        var all: [Measurement?] = []

        all.append(
            over("decode UTF-8, with offsets", corpus.gb18030.isEmpty ? [] : corpus.clean) { bytes in
                let text = UTF8Decoder.decode(bytes)
                return text.scalars.count + Int(text.byteOffsets.last ?? 0)
            })
        all.append(
            over("decode GB18030, with offsets", corpus.gb18030) { bytes in
                let text = Codec.decode(bytes, encoding: "GB18030")
                return (text?.scalars.count ?? 0) + Int(text?.byteOffsets.last ?? 0)
            })
        all.append(
            over("read UTF-8 (encoding, format, blocks)", corpus.clean) { bytes in
                (try? kaoju.read(bytes: bytes))?.blocks.count ?? 0
            })
        all.append(
            over("read GB18030 (encoding, format, blocks)", corpus.gb18030) { bytes in
                (try? kaoju.read(bytes: bytes))?.blocks.count ?? 0
            })
        all.append(
            over("read and normalise UTF-8", corpus.clean) { bytes in
                (try? kaoju.normalize(kaoju.read(bytes: bytes)))?.text.count ?? 0
            })
        all.append(
            over("read and normalise GB18030", corpus.gb18030) { bytes in
                (try? kaoju.normalize(kaoju.read(bytes: bytes)))?.text.count ?? 0
            })
        for (name, bytes, documents) in [
            ("normalise, clean", corpus.clean, clean), ("normalise, traditional", corpus.traditional, traditional),
            ("normalise, damaged", corpus.damaged, damaged),
            ("normalise, readings inserted", corpus.annotated, annotated),
        ] {
            let repairs = documents.reduce(0) { $0 + kaoju.normalize($1).repairs.count }
            all.append(
                over(name, bytes, documents, note: "\(repairs) repairs") { document in
                    let result = kaoju.normalize(document)
                    return result.text.count + result.repairs.count
                })
        }
        let others = Set(Normalizer.steps.map(\.name)).subtracting(["script"])
        all.append(
            over("traditional to simplified alone", corpus.traditional, traditional) {
                kaoju.normalize($0, without: others).text.count
            })
        all.append(
            over(
                "extract (normalised text to facts)", corpus.clean, normalized,
                note: "\(mentions) numbers, \(facts) facts"
            ) {
                let result = kaoju.extract($0)
                return result.mentions.count + result.facts.count + result.conclusions.count
            })
        all.append(
            over("read, normalise, extract (bytes to records)", corpus.clean) { bytes in
                (try? kaoju.read(bytes: bytes)).map { kaoju.extract(kaoju.normalize($0)).facts.count } ?? 0
            })
        let findings = extracted.reduce(0) { $0 + kaoju.check($1).count }
        all.append(
            over("check (facts to findings)", corpus.clean, extracted, note: "\(findings) findings") {
                kaoju.check($0).count
            })
        all.append(over("examine (text to findings)", corpus.clean, clean) { kaoju.examine($0).findings.count })
        all.append(
            over("read and examine (bytes to findings)", corpus.gb18030, note: "GB18030") { bytes in
                (try? kaoju.examine(kaoju.read(bytes: bytes)))?.findings.count ?? 0
            })
        return all.compactMap(\.self)
    }

    private func documents(_ all: [[UInt8]]) throws -> [Document] { try all.map { try kaoju.read(bytes: $0) } }

    /// One line: `body` over all documents, in MB/s of the bytes of their files.
    private func over<T>(
        _ name: String, _ bytes: [[UInt8]], _ documents: [T], note: String = "", _ body: (T) -> Int
    ) -> Measurement? {
        if bytes.isEmpty { return nil }
        if let only, !name.contains(only) { return nil }
        return Measurement.run(name, bytes: Corpus.size(bytes), runs: runs, note: note) {
            documents.reduce(0) { $0 &+ body($1) }
        }
    }

    private func over(
        _ name: String, _ bytes: [[UInt8]], note: String = "", _ body: ([UInt8]) -> Int
    ) -> Measurement? {
        over(name, bytes, bytes, note: note, body)
    }
}
