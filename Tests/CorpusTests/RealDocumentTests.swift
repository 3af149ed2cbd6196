import KaojuKit
import Records
import Testing

/// Published documents as found, where they lie beside the project: they are for measuring and no part of it.
@Suite struct RealDocumentTests {
    static let seeds = Folder.names(in: "../shared/seeds")
    static let gold = Folder.names(in: "../shared/gold/dev/docs")

    /// An accusation that was looked at by hand: the digits of the file bear it out.
    struct Justified: Sendable {
        var seed: String
        var rule: String
        /// The claimed value, and one of the figures it is held against.
        var claim: String
        var against: String
        var why: String
    }
    static let justified = [
        Justified(
            seed: "000", rule: "same-fact", claim: "1104", against: "1688",
            why: "骨干教师数在两处各写一个数,口径相同"),
        Justified(seed: "000", rule: "same-fact", claim: "240", against: "260", why: "高层次人才人次在两处各写一个数"),
        Justified(seed: "000", rule: "same-fact", claim: "21", against: "29", why: "名优教师占比在两处各写一个数"),
        Justified(
            seed: "000", rule: "migrants.share", claim: "42.86", against: "43602",
            why: "1.92 万余人至少是 19200 人,除以 43602 大于 44%"),
        Justified(
            seed: "001", rule: "all-of-n.conclusions", claim: "15", against: "基本达标",
            why: "称 15 项均达到,同一篇里三项写的是基本达标"),
        Justified(
            seed: "001", rule: "disabled.ratio", claim: "95.5", against: "66", why: "54 除以 66 不到 82%,两种口径都不成立"),
    ]

    @Test(
        .enabled(if: !seeds.isEmpty, "没有放在项目旁边的真实文本 (no real documents beside the project)"), arguments: seeds)
    func theSeedsAreNotAccusedWithoutReason(name: String) throws {
        let examined = try CorpusDocument.examine(try Folder.bytes("../shared/seeds/" + name), as: name)
        try GroundingTests.expectGrounded(examined)
        for finding in examined.findings where finding.grade.accuses {
            let known = RealDocumentTests.justified.contains { entry in
                name.hasPrefix(entry.seed) && entry.rule == finding.rule && entry.claim == finding.claim?.value
                    && finding.inputs.contains { $0.value == entry.against }
            }
            #expect(known, "\(finding.rule) \(finding.claim?.value ?? "") \(finding.expression ?? "")")
        }
    }

    /// Their annotations hold no error but those of the first seed.
    @Test(
        .enabled(if: !gold.isEmpty, "没有放在项目旁边的标注文本 (no annotated documents beside the project)"),
        arguments: gold.filter { $0 != "000.txt" })
    func theBeginningsOfTheOthersAreNotAccused(name: String) throws {
        let examined = try CorpusDocument.examine(try Folder.bytes("../shared/gold/dev/docs/" + name), as: name)
        try GroundingTests.expectGrounded(examined)
        for finding in examined.findings where finding.grade.accuses {
            Issue.record("\(finding.rule) \(finding.claim?.value ?? "") \(finding.expression ?? "")")
        }
    }
}
