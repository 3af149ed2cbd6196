/// What the reader changed, or would not change, and why. One of the four promises: no digit changes silently.
public struct Repair: Hashable, Sendable {
    public struct Candidate: Hashable, Sendable {
        /// The text that would stand in place of `observed`.
        public var text: String
        /// The reason, in words an auditor can check: `年份与序号唯一`, `全文没有小数点`.
        public var evidence: String
        /// Plain decimal notation, higher is better; nil where there is nothing to compare.
        public var score: String?

        public init(text: String, evidence: String, score: String? = nil) {
            self.text = text
            self.evidence = evidence
            self.score = score
        }
    }
    public enum Status: String, Hashable, Sendable { case certain, conjectured, unresolved }

    /// The step that made it, as `--without` names it: `width`, `pinyin`, `decimal-stop` …
    public var step: String
    /// The kind as records.md lists them: `pinyin`, `lost-punctuation`, `decimal-stop`, `redaction` …
    public var kind: String
    /// Scalars of the source file.
    public var source: Range<Int>
    /// The source text of `source`.
    public var observed: String
    /// Best first; the first is what the text now holds, unless the status is `unresolved`.
    public var candidates: [Candidate]
    public var status: Status

    public init(
        step: String, kind: String, source: Range<Int>, observed: String, candidates: [Candidate], status: Status
    ) {
        self.step = step
        self.kind = kind
        self.source = source
        self.observed = observed
        self.candidates = candidates
        self.status = status
    }
}
