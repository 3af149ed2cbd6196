/// The words that checks look for: Lexicons/checks/.
public struct CheckWords: Sendable {
    public let shared: SharedWords
    public let nearby: NearbyWords
    public let shares: ShareWords
    public let sums: SumWords
    public let perHead: PerHeadWords
    public let changes: ChangeWords
    public let limits: LimitWords
    public let scores: ScoreWords
    public let points: PointWords
    public let perPupil: PerPupilWords
    public let products: ProductWords
    public let targets: TargetWords
    public let bound: BoundWords
    public let printed: PrintedWords

    public init(_ files: LexiconFiles) throws(LexiconError) {
        shared = try SharedWords(files)
        nearby = try NearbyWords(files)
        shares = try ShareWords(files)
        sums = try SumWords(files)
        perHead = try PerHeadWords(files, shared)
        changes = try ChangeWords(files, shared)
        limits = try LimitWords(files, shared)
        scores = try ScoreWords(files)
        points = try PointWords(files)
        targets = try TargetWords(files, shared)
        bound = try BoundWords(files)
        printed = try PrintedWords(files)
        products = try ProductWords(files)
        perPupil = try PerPupilWords(files)
        // Read only where a table of schools is given: what is wrong with it is said all the same.
        _ = try SchoolWords(files)
    }
}
