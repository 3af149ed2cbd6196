import Source

/// What a file is: the first record of each document.
public struct DocumentRecord: Hashable, Sendable {
    public struct Report: Hashable, Sendable {
        public var index: Int
        public var title: String?
        public var span: Span

        public init(index: Int, title: String?, span: Span) {
            self.index = index
            self.title = title
            self.span = span
        }
    }
    public struct Note: Hashable, Sendable {
        public var code: String
        public var message: Message

        public init(code: String, message: Message) {
            self.code = code
            self.message = message
        }
    }
    public var id: String
    public var path: String?
    public var mediaType: String
    public var encoding: String
    public var title: String?
    public var kind: String
    public var region: String? { regions.last }
    /// The region with those above it, the widest first: `[云州市, 岭河县]`.
    public var regions: [String]
    public var year: String?
    public var standards: [String]
    public var reports: [Report]
    public var warnings: [Note]

    public init(
        id: String, path: String?, mediaType: String, encoding: String, title: String?, kind: String, regions: [String],
        year: String?, standards: [String], reports: [Report], warnings: [Note]
    ) {
        self.id = id
        self.path = path
        self.mediaType = mediaType
        self.encoding = encoding
        self.title = title
        self.kind = kind
        self.regions = regions
        self.year = year
        self.standards = standards
        self.reports = reports
        self.warnings = warnings
    }

    public var json: JSON {
        .object([
            "type": .string("document"), "schema": .string("kaoju/1"), "id": .string(id), "path": .optional(path),
            "media_type": .string(mediaType), "encoding": .string(encoding), "title": .optional(title),
            "kind": .string(kind), "region": .optional(region),
            "regions": .array(regions.map(JSON.string)), "year": .optional(year),
            "standards": .array(standards.map(JSON.string)),
            "reports": .array(
                reports.map {
                    .object(["index": .int($0.index), "title": .optional($0.title), "span": $0.span.json])
                }),
            "warnings": .array(warnings.map { .object(["code": .string($0.code), "message": $0.message.json]) }),
        ])
    }
}

/// What the reader changed, or would not.
public struct RepairRecord: Hashable, Sendable {
    public var id: Int
    public var step: String
    public var kind: String
    public var span: Span
    public var observed: String
    public var candidates: [(text: String, evidence: String, score: String?)] {
        pairs.map { ($0.text, $0.evidence, $0.score) }
    }
    public var status: String
    private var pairs: [Pair]

    private struct Pair: Hashable, Sendable {
        var text: String
        var evidence: String
        var score: String?
    }

    public init(
        id: Int, step: String, kind: String, span: Span, observed: String,
        candidates: [(text: String, evidence: String, score: String?)], status: String
    ) {
        self.id = id
        self.step = step
        self.kind = kind
        self.span = span
        self.observed = observed
        pairs = candidates.map { Pair(text: $0.text, evidence: $0.evidence, score: $0.score) }
        self.status = status
    }

    public func json(document: String) -> JSON {
        .object([
            "type": .string("repair"), "id": .string("r\(id)"), "document": .string(document), "step": .string(step),
            "kind": .string(kind), "span": span.json, "quote": .string(observed), "observed": .string(observed),
            "candidates": .array(
                pairs.map {
                    .object(["text": .string($0.text), "evidence": .string($0.evidence), "score": .optional($0.score)])
                }),
            "status": .string(status),
        ])
    }
}

/// A document that could not be read. The others go on.
public struct ErrorRecord: Hashable, Sendable {
    public var document: String?
    public var path: String?
    public var code: String
    public var message: Message

    public init(document: String?, path: String?, code: String, message: Message) {
        self.document = document
        self.path = path
        self.code = code
        self.message = message
    }

    public var json: JSON {
        .object([
            "type": .string("error"), "document": .optional(document), "path": .optional(path), "code": .string(code),
            "message": message.json,
        ])
    }
}
