/// What a step of the normalisation is called and does, for `--without`, `--explain` and the manual.
public struct StepDescription: Hashable, Sendable {
    /// Stable: `decimal-stop`.
    public let name: String
    public let zh: String
    public let en: String
    /// Left out unless it is asked for by name: what it changes is a matter of taste, not of damage.
    public let isOnRequest: Bool

    public init(name: String, zh: String, en: String, isOnRequest: Bool = false) {
        self.name = name
        self.zh = zh
        self.en = en
        self.isOnRequest = isOnRequest
    }

    /// Whether a plan with those steps left out and those added has this one.
    public func isRun(without: Set<String>, with: Set<String>) -> Bool {
        (!isOnRequest || with.contains(name)) && !without.contains(name)
    }
}

/// One step of the plan: it looks at a draft, and either leaves it alone or changes it and says so.
protocol NormalizationStep: Sendable {
    static var description: StepDescription { get }
    func run(on draft: inout Draft)
}
