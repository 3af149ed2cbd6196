import Records

/// What a share says that it is a share of: 名优教师 of 名优教师占12%.
struct ShareSubject {
    private let claim: Fact
    private let names: ShareNames
    /// The words before 占; nil for a share without that word.
    private let words: String?

    init(_ claim: Fact, _ names: ShareNames) {
        self.claim = claim
        self.names = names
        words = claim.words.firstIndex(of: "占").map { String(claim.words[..<$0]) }
    }

    /// Whether the share names its own subject (`名优教师占…`), as against `,占…` after it.
    var isStated: Bool { words.map { !$0.isEmpty } ?? false }

    /// The words before 占 are a figure's own, or there are none.
    func isNumerator(_ fact: Fact) -> Bool {
        guard let words else { return false }
        if words.isEmpty { return true }
        let (subject, own) = (NameMatch.core(names.strip(words)), names.words(fact.id))
        return NameMatch.contained(subject, in: own) >= 95 || NameMatch.contained(own, in: subject) >= 95
    }

    func isNamed(_ fact: Fact) -> Bool { claim.rule == "share" && isNumerator(fact) }

    /// 占全县学生8839人的比例: the figure of the base itself.
    func isBase(_ fact: Fact) -> Bool {
        guard let base = claim.base, fact.id + 1 == claim.id, !names.strip(base).isEmpty else { return false }
        return fact.words == base
    }
}
