import Exact
import Extraction
import Lexicon
import Normalization
import Reading
import Records
import Source

/// Reading, normalising and extracting with the embedded lexicons, for short texts of our own.
enum MentionChain {
    static let normalizer: Normalizer = {
        do { return try Normalizer(lexicons: .embedded) } catch { fatalError("\(error)") }
    }()
    static let extractor: Extractor = {
        do { return try Extractor(lexicons: .embedded) } catch { fatalError("\(error)") }
    }()

    static func extract(_ text: String) throws -> Extracted {
        let document = try Reader.read(bytes: Array(text.utf8), path: nil, mediaType: "text/plain")
        return extractor.extract(normalizer.normalize(document))
    }
}
