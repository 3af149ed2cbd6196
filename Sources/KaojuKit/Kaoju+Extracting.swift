import Reading

extension Kaoju {
    /// All records of a document but the findings: what `examine` gives without the time that checking takes.
    public func extracted(from document: Document, id: String? = nil, without: Set<String> = []) -> Examined {
        Examined(
            id: id ?? Kaoju.identifier(document.source.bytes),
            extracted: extract(normalize(document, without: without)), findings: [])
    }
}
