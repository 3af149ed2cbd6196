/// What the command line sets.
struct Options {
    var reports = 10
    var bytes = 75_000
    var runs = 9
    var seed: UInt64 = 2017
    /// The built command, measured from the shell where it is there.
    var kaoju = "../.build/release/kaoju"

    /// Stages whose name holds this, and no other program; everything when nil.
    var only: String?

    /// Real documents instead of generated ones: this file, or the texts in this folder and below.
    var files: String?

    /// Instead of speed: how well lost bytes are restored in the sentences of this file or folder.
    var lostBytes: String?
    /// So many damaged sentences.
    var cases = 10_000

    static let usage = """
        usage: kaoju-bench [--reports N] [--bytes N] [--runs N] [--seed N] [--kaoju PATH] [--only STAGE]
               kaoju-bench --files PATH [--runs N] [--only STAGE]
               kaoju-bench --lost-bytes PATH [--cases N] [--seed N]
        """

    /// nil when something is not understood.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch (name, Int(value)) {
            case ("--reports", let n?) where n > 0: reports = n
            case ("--bytes", let n?) where n > 0: bytes = n
            case ("--runs", let n?) where n > 0: runs = n
            case ("--seed", let n?) where n >= 0: seed = UInt64(n)
            case ("--only", _): only = value
            case ("--files", _): files = value
            case ("--lost-bytes", _): lostBytes = value
            case ("--cases", let n?) where n > 0: cases = n
            case ("--kaoju", _): kaoju = value
            default: return nil
            }
        }
    }
}
