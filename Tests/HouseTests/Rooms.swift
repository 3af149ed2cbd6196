/// What each target of Sources/ may import: the arrows of the architecture, which go one way.
///
/// A target that is not listed may not exist; one that is listed and gone is a row too many. Modules of the system
/// (`system`) are free to all.
enum Rooms {
    static let mayImport: [String: Set<String>] = [
        // Shims over C libraries import nothing: their own folder holds C.
        "CICU": [], "CGumbo": [], "CDigest": [], "CVersions": [], "CLexicons": [], "CLanguageModel": [], "CArchive": [],
        "CXML": [], "CSpreadsheet": [],
        // The ground: where things stand, and exact numbers.
        "Source": [], "Exact": [],
        "Lexicon": ["CLexicons", "Source", "Exact", "Yams"],
        // The stages, in the order in which a document goes through them.
        "Reading": ["CICU", "CGumbo", "Source"],
        "Normalization": ["CICU", "CLanguageModel", "Source", "Reading", "Lexicon"],
        "Records": ["Source", "Exact"],
        "Extraction": ["Source", "Exact", "Reading", "Normalization", "Lexicon", "Records"],
        // Evaluation sees records, never a document: it does no input or output and parses no text.
        "Evaluation": ["Source", "Exact", "Lexicon", "Records"],
        // Documents against each other.
        "Comparing": ["Source", "Exact", "Lexicon", "Records"],
        // Tables that somebody gives beside a report.
        "RawData": ["CArchive", "CXML", "CSpreadsheet", "Source", "Exact", "Reading", "Lexicon", "Records"],
        "Reporting": ["Source", "Exact", "Records"],
        // The front door, and the command behind it.
        "KaojuKit": [
            "CDigest", "Source", "Exact", "Lexicon", "Reading", "Normalization", "Records", "Extraction", "Evaluation",
            "Comparing", "RawData",
        ],
        "kaoju": [
            "ArgumentParser", "CVersions", "KaojuKit", "Reporting", "Source", "Exact", "Lexicon", "Reading",
            "Normalization",
            "Records", "Extraction", "Evaluation", "Comparing",
            "RawData",
        ],
    ]

    static let system: Set<String> = ["Darwin", "Dispatch", "Foundation", "Glibc", "Musl", "Synchronization"]

    static var names: [String] { mayImport.keys.sorted() }
}
