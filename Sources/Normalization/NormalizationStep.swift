/// What a step of the normalisation is called and does, for `--without`, `--explain` and the manual.
public struct StepDescription: Hashable, Sendable {
    /// Stable: `decimal-stop`.
    public let name: String
    public let zh: String
    public let en: String

    public init(name: String, zh: String, en: String) {
        self.name = name
        self.zh = zh
        self.en = en
    }
}

/// One step of the plan: it looks at a draft, and either leaves it alone or changes it and says so.
protocol NormalizationStep: Sendable {
    static var description: StepDescription { get }
    func run(on draft: inout Draft)
}
