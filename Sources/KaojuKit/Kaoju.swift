import CDigest
import Evaluation
import Exact
import Extraction
import Lexicon
import Normalization
import Reading
import Records
import Source

/// The library's front door: from bytes to records in a few calls.
///
///     let kaoju = try Kaoju(lexicons: .embedded)
///     let case = try kaoju.examine(path: "report.html")
///     case.findings.filter { $0.grade.accuses }
///
/// Made once and used for any number of documents, on any number of threads: the same input gives the same output.
public struct Kaoju: Sendable {
    public let lexicons: LexiconFiles
    public let normalizer: Normalizer
    public let extractor: Extractor
    public let evaluator: Evaluator
    public let chrome: ChromePatterns

    /// - Throws: `LexiconError` with the file, the line and what to change.
    public init(lexicons: LexiconFiles) throws(LexiconError) {
        self.lexicons = lexicons
        normalizer = try Normalizer(lexicons: lexicons)
        extractor = try Extractor(lexicons: lexicons)
        evaluator = try Evaluator(
            lexicons: lexicons, indicators: extractor.indicators, standards: extractor.standards)
        chrome = try ChromeLexicon.patterns(lexicons)
    }

    public func read(path: String, limits: Limits = Limits(), encoding: String? = nil) throws(ReadingError) -> Document
    {
        try Reader.read(path: path, limits: limits, chrome: chrome, encoding: encoding)
    }

    public func read(
        bytes: [UInt8], path: String? = nil, mediaType: String? = nil, limits: Limits = Limits(),
        encoding: String? = nil
    ) throws(ReadingError) -> Document {
        try Reader.read(
            bytes: bytes, path: path, mediaType: mediaType, limits: limits, chrome: chrome, encoding: encoding)
    }

    public func normalize(
        _ document: Document, without: Set<String> = [], with: Set<String> = []
    ) -> NormalizedDocument {
        normalizer.normalize(document, without: without, with: with)
    }

    public func extract(_ document: NormalizedDocument) -> Extracted { extractor.extract(document) }

    public func check(_ extracted: Extracted) -> [Finding] { evaluator.findings(in: Evidence(extracted)) }

    /// All records of a document. `id` names it in each record; by default the digest of its bytes.
    public func examine(_ document: Document, id: String? = nil, without: Set<String> = []) -> Examined {
        let extracted = extract(normalize(document, without: without))
        return Examined(
            id: id ?? Kaoju.identifier(document.source.bytes), extracted: extracted, findings: check(extracted))
    }

    /// `sha256:…` of the bytes.
    public static func identifier(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        bytes.withUnsafeBufferPointer { kaoju_sha256($0.baseAddress, Int64($0.count), &digest) }
        let hex = Array("0123456789abcdef".utf8)
        return "sha256:" + String(decoding: digest.flatMap { [hex[Int($0 >> 4)], hex[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// One document with all that was found in it.
public struct Examined: Sendable {
    public let id: String
    public let extracted: Extracted
    public let findings: [Finding]

    public var source: SourceFile { extracted.document.source }
    public var mentions: [Mention] { extracted.mentions }
    public var facts: [Fact] { extracted.facts }
    public var conclusions: [Conclusion] { extracted.conclusions }

    public var document: DocumentRecord {
        let read = extracted.document.document
        let text = extracted.document.text
        return DocumentRecord(
            id: id, path: source.path, mediaType: read.mediaType, encoding: source.encoding,
            title: extracted.profile.title,
            kind: extracted.profile.kind.rawValue, regions: extracted.profile.regions, year: extracted.profile.year,
            standards: extracted.profile.standards.map(\.document),
            reports: extracted.outline.reports.map { report in
                DocumentRecord.Report(
                    index: report.index, title: report.title.map { text.string($0) },
                    span: source.span(text.sourceRange(report.range)))
            },
            warnings: read.warnings.map { .init(code: $0.code, message: Message(zh: $0.zh, en: $0.en)) })
    }

    public var repairs: [RepairRecord] {
        extracted.document.repairs.enumerated().map { index, repair in
            RepairRecord(
                id: index, step: repair.step, kind: repair.kind, span: source.span(repair.source),
                observed: repair.observed,
                candidates: repair.candidates.map { ($0.text, $0.evidence, $0.score) }, status: repair.status.rawValue)
        }
    }
}
