import CICU
import Lexicon
import Source

/// The character that a radical form or compatibility form looks like.
struct CompatibilityForms: Sendable {
    private let radicals: [UInt32: UInt32]

    init(_ lexicons: LexiconFiles) throws(LexiconError) {
        let table = try ScalarTable(lexicons, path: "script/radicals.tsv")
        var radicals: [UInt32: UInt32] = [:]
        for row in table.rows {
            guard row.from.count == 1, row.to.count == 1 else {
                throw table.error(row, zh: "左右都应是一个字。", en: "Both sides must be one character.")
            }
            radicals[row.from[0]] = row.to[0]
        }
        self.radicals = radicals
    }

    /// The form itself when it stands for no single other character.
    func form(of scalar: UInt32) -> UInt32 {
        if let radical = radicals[scalar] { return radical }
        return kaoju_compatibility_scalar(scalar)
    }
}
