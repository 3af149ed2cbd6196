import Lexicon
import Records

extension PartSumCheck {
    /// 人 and 名 count alike; 所 and 个 both count schools.
    static func sameUnit(_ a: String, _ b: String) -> Bool {
        a == b || unitClass(a) == unitClass(b)
    }
    /// As `sameUnit`, but schools are no classes: 所 and 个 may count two things.
    static func countsAlike(_ a: String, _ b: String) -> Bool {
        a == b || persons.contains(unitClass(a)) && persons.contains(unitClass(b))
    }
    /// The unit that stands for all that count alike.
    static func unitClass(_ unit: String) -> String {
        PartSumCheck.unitClasses[unit] ?? unit
    }
    private static let unitClasses: WordTable = [
        "人": "人", "名": "人", "位": "人", "所": "所", "个": "所", "处": "所", "家": "所",
    ]
    private static let persons: WordList = ["人", "名"]

    func sameMeasure(_ a: Mention, _ b: Mention) -> Bool {
        a.kind == b.kind && PartSumCheck.countsAlike(a.unit, b.unit)
    }
}
