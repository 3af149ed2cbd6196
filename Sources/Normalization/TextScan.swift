/// What kinds of scalars a step could have work with; one bit each.
struct ScalarClass: OptionSet, Sendable {
    let rawValue: UInt16
    static let control = ScalarClass(rawValue: 1)
    static let width = ScalarClass(rawValue: 2)
    static let lookAlike = ScalarClass(rawValue: 4)
    static let tonedLetter = ScalarClass(rawValue: 8)
    static let traditional = ScalarClass(rawValue: 16)
    /// A character of a redaction.
    static let hole = ScalarClass(rawValue: 32)
    /// The scalar by which a term of the repair lexicon is looked for.
    static let anchor = ScalarClass(rawValue: 64)
    static let digit = ScalarClass(rawValue: 128)
    /// A character of both scripts that traditional text converts.
    static let sharedScript = ScalarClass(rawValue: 256)
    /// A character that is seldom written, but often comes of shifted bytes.
    static let rare = ScalarClass(rawValue: 512)
    /// A symbol that copies strew over the text.
    static let stray = ScalarClass(rawValue: 1024)
    /// What the first byte of a sequence becomes when it is read in a wrong encoding.
    static let misread = ScalarClass(rawValue: 2048)
    static let lineFeed = ScalarClass(rawValue: 4096)
    /// The classes of which a scan knows the places.
    static let placed: ScalarClass = [
        .digit, .hole, .anchor, .control, .lookAlike, .width, .stray, .rare, .misread, .lineFeed,
    ]
    /// Those that steps behind the script step look for.
    static let placedLater = placed.subtracting([.rare, .misread])
}

/// The classes of the scalars of the Basic Multilingual Plane.
struct ScalarClasses: Sendable {
    private(set) var table = [UInt16](repeating: 0, count: 0x10000)

    subscript(scalar: UInt32) -> ScalarClass {
        scalar < 0x10000 ? ScalarClass(rawValue: table[Int(scalar)]) : []
    }

    mutating func add(_ scalarClass: ScalarClass, to scalars: some Sequence<UInt32>) {
        for scalar in scalars where scalar < 0x10000 { table[Int(scalar)] |= scalarClass.rawValue }
    }
}

/// One pass over a text that tells every step whether it has anything to do, and where.
struct TextScan: Sendable {
    private(set) var found: ScalarClass = []
    /// The runs of ASCII digits, ascending.
    private(set) var digitRuns: [Range<Int>] = []
    private(set) var holes: [Int] = []
    private(set) var anchors: [Int] = []
    private(set) var controls: [Int] = []
    private(set) var lookAlikes: [Int] = []
    private(set) var widths: [Int] = []
    private(set) var strays: [Int] = []
    private(set) var rares: [Int] = []
    private(set) var misreads: [Int] = []
    private(set) var lineFeeds: [Int] = []

    /// Beyond the Basic Multilingual Plane: compatibility ideographs; tags and variation selectors.
    private static func supplementary(_ c: UInt32) -> UInt16 {
        if c >= 0x2F800, c <= 0x2FA1F { return ScalarClass.width.rawValue }
        return c >= 0xE0000 && c <= 0xE0FFF ? ScalarClass.control.rawValue : 0
    }

    init(_ scalars: [UInt32], classes: ScalarClasses) {
        var union: UInt16 = 0
        var runs: [Range<Int>] = []
        var holes: [Int] = []
        var anchors: [Int] = []
        var controls: [Int] = []
        var lookAlikes: [Int] = []
        var widths: [Int] = []
        var strays: [Int] = []
        var rares: [Int] = []
        var misreads: [Int] = []
        var lineFeeds: [Int] = []
        let marked = ScalarClass.placed.rawValue
        scalars.withUnsafeBufferPointer { text in
            classes.table.withUnsafeBufferPointer { table in
                var i = 0
                let count = text.count
                while i < count {
                    let c = text[i]
                    let bits = c < 0x10000 ? table[Int(c)] : Self.supplementary(c)
                    union |= bits
                    if bits & marked == 0 {
                        i += 1
                        continue
                    }
                    if bits & ScalarClass.digit.rawValue != 0 {
                        var end = i + 1
                        while end < count, Glyph.isDigit(text[end]) { end += 1 }
                        runs.append(i..<end)
                        i = end
                        continue
                    }
                    if bits & ScalarClass.width.rawValue != 0 { widths.append(i) }
                    if bits & ScalarClass.stray.rawValue != 0 { strays.append(i) }
                    if bits & ScalarClass.lineFeed.rawValue != 0 { lineFeeds.append(i) }
                    if bits & ScalarClass.misread.rawValue != 0 { misreads.append(i) }
                    if bits & ScalarClass.rare.rawValue != 0 { rares.append(i) }
                    if bits & ScalarClass.hole.rawValue != 0 { holes.append(i) }
                    if bits & ScalarClass.anchor.rawValue != 0 { anchors.append(i) }
                    if bits & ScalarClass.control.rawValue != 0 { controls.append(i) }
                    if bits & ScalarClass.lookAlike.rawValue != 0 { lookAlikes.append(i) }
                    i += 1
                }
            }
        }
        found = ScalarClass(rawValue: union)
        digitRuns = runs
        self.holes = holes
        self.anchors = anchors
        self.controls = controls
        self.lookAlikes = lookAlikes
        self.widths = widths
        self.strays = strays
        self.rares = rares
        self.misreads = misreads
        self.lineFeeds = lineFeeds
    }

    /// - Parameter new: ascending; none of them is an anchor yet.
    mutating func add(anchors new: [Int]) {
        guard !new.isEmpty else { return }
        found.insert(.anchor)
        anchors = (anchors + new).sorted()
    }
}
