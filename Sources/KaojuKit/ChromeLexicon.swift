import Lexicon
import Reading

/// Lexicons/patterns/chrome.yaml as the reader takes it.
enum ChromeLexicon {
    static func patterns(_ files: LexiconFiles) throws(LexiconError) -> ChromePatterns {
        guard let text = files["patterns/chrome.yaml"] else {
            throw LexiconError(file: "patterns/chrome.yaml", line: 1, zh: "缺少这个文件。", en: "This file is missing.")
        }
        let root = try Node.parse(text, file: "patterns/chrome.yaml")
        try root.check(keys: ["chrome", "imprint", "ending"])
        return ChromePatterns(
            chrome: root["chrome"]?.texts ?? [], imprint: root["imprint"]?.texts ?? [],
            ending: root["ending"]?.texts ?? [])
    }
}
