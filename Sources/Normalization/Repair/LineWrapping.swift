/// The width at which the lines of a text are cut off, where they are: that of its widest ones, or, since a page of print is
/// not set to the column, that of the lines that are plainly cut off inside a word or a quantity.
struct LineWrapping {
    /// How many lines break off as wide as the widest, give or take `margin` columns; how many inside a word.
    private static let (leastWide, margin, leastCut) = (4, 3, 4)
    /// One in so many of the lines cut inside a word may be narrower than the lines of the page, and any by two characters: a word is kept whole.
    private static let (oddOnes, character) = (8, 4)

    private let narrowest: Int
    /// The lines that end there.
    let count: Int

    struct End {
        var width: Int
        /// The line ends inside a word or a quantity.
        var isCut: Bool
    }

    init(_ ends: [End]) {
        let wide = (ends.map(\.width).max() ?? 0) - Self.margin
        let wideCount = ends.count { $0.width >= wide }
        let cut = ends.filter(\.isCut).map(\.width).sorted()
        let bounds =
            (wideCount >= Self.leastWide ? [wide] : [])
            + (cut.count >= Self.leastCut ? [cut[cut.count / Self.oddOnes] - Self.character] : [])
        let bound = bounds.min() ?? .max
        narrowest = bound
        count = ends.count { $0.width >= bound }
    }

    /// Whether a line of this width ends where the page did.
    func reaches(_ width: Int) -> Bool { width >= narrowest }

    /// The same of a line that ends in a comma, so that its sentence goes on: it may be shorter by a quarter.
    func reaches(goingOn width: Int) -> Bool { narrowest < .max && width * 4 >= narrowest * 3 }
}
