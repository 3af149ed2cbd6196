import Lexicon
import Records
import Source

/// A name as two figures are compared by it.
final class SameFactName {
    /// Two names without what only wraps them are the same where these are.
    let bare: Int
    let core: NameMatch.Core
    let signature: UInt64
    /// Which of the words by which such figures differ the name has.
    let contrasts: [Int]

    init(bare: Int, core: NameMatch.Core, contrasts: [Int]) {
        self.bare = bare
        self.core = core
        self.contrasts = contrasts
        signature = NameMatch.signature(core)
    }

    /// The same words but for trifles, and none of the words by which such figures differ.
    func isLike(_ other: SameFactName) -> Bool {
        if bare == other.bare { return true }
        // A long name may drop a word or two and still name the same thing.
        let least = min(core.count, other.core.count) >= 12 ? 80 : 88
        return mayBeContained(in: other, least: least) && other.mayBeContained(in: self, least: least)
            && NameMatch.contained(core, in: other.core) >= least
            && NameMatch.contained(other.core, in: core) >= least && contrasts == other.contrasts
    }

    /// False only where too few of the characters can be shared.
    private func mayBeContained(in other: SameFactName, least: Int) -> Bool {
        let missing = (signature & ~other.signature).nonzeroBitCount
        return 100 * (core.count - missing) >= least * core.count
    }
}

/// The names of a document that are specific enough to mean one thing.
final class SameFactNames {
    private let names: NameTable
    private let contrasts: WordSet
    private let events: WordSet
    private let wrapping: WordReplacement
    private var numbers: [[UInt32]: Int] = [:]
    private lazy var known = NameMemo(names, ofID: { [unowned self] in number(of: names.scalars(of: $0)) })
    private var all: [SameFactName] = []
    /// By two names: whether they are alike, where it was asked before. Only for as many names as most documents have.
    private lazy var alike = [Bool?](repeating: nil, count: all.count <= Self.most ? all.count * all.count : 0)
    private static let most = 600

    init(_ names: NameTable, contrasts: WordSet, events: WordSet, wrapping: WordReplacement) {
        self.names = names
        self.contrasts = contrasts
        self.events = events
        self.wrapping = wrapping
    }

    /// The number of a name; -1 for one that is not specific enough.
    subscript(id: NameID) -> Int32 { known[id] }

    /// 教学班, 保育员: a name so short may be of more things than one.
    func isShort(_ number: Int32) -> Bool { all[Int(number)].core.count < Self.specific }
    private static let (shortest, specific) = (3, 4)

    /// To be asked when all names have their numbers.
    func areAlike(_ a: Int32, _ b: Int32) -> Bool {
        if a == b { return true }
        let pair = Int(a) * all.count + Int(b)
        guard pair < alike.count else { return all[Int(a)].isLike(all[Int(b)]) }
        if let known = alike[pair] { return known }
        let isAlike = all[Int(a)].isLike(all[Int(b)])
        alike[pair] = isAlike
        return isAlike
    }

    private func number(of words: [UInt32]) -> Int32 {
        guard let name = make(words) else { return -1 }
        all.append(name)
        return Int32(all.count - 1)
    }

    private func make(_ words: [UInt32]) -> SameFactName? {
        // 培训教师1200人次 in two places are two trainings.
        if events.occurs(in: words) { return nil }
        let bare = wrapping(words)
        let core = NameMatch.core(bare)
        guard core.count >= Self.shortest else { return nil }
        let number = numbers[bare] ?? numbers.count
        numbers[bare] = number
        return SameFactName(bare: number, core: core, contrasts: contrasts.found(in: words, words.indices))
    }
}

/// The figures of each report that may be the same: of one unit, kind, stage and scope.
struct SameFactGroups {
    struct Member {
        let fact: Int32
        /// Its number among the names.
        let name: Int32
        let indicator: NameID
        /// What its period begins with.
        let year: NameID

        func isSame(as other: Member, _ names: SameFactNames) -> Bool {
            if year != .none, other.year != .none, year != other.year { return false }
            if indicator != .none, other.indicator != .none, indicator != other.indicator { return false }
            return names.areAlike(name, other.name)
        }
    }
    private struct Key: Hashable {
        let unit: NameID
        let kind: Mention.Kind
        let stage: NameID
        let scope: NameID
        let report: Int32
    }
    /// By report, and by where their first figures stand.
    let groups: [[Member]]

    init(_ evidence: Evidence, _ names: SameFactNames) {
        var groups: [Key: [Member]] = [:]
        var years = NameTable()
        for (i, key) in evidence.keys.enumerated() where SameFactGroups.isComparable(key) {
            let fact = evidence.facts[i]
            if key.traits.contains(.hasQualifier), fact.qualifier?.contains("年") == true { continue }
            let name = names[key.words]
            if name < 0 { continue }
            let isOfPeople = key.measure == .person
            let group = Key(
                unit: isOfPeople ? .person : key.unit, kind: key.kind, stage: key.stage, scope: key.scope,
                report: key.report)
            groups[group, default: []].append(
                Member(
                    fact: Int32(i), name: name, indicator: key.indicator,
                    year: key.traits.contains(.hasPeriod)
                        ? years.id(of: fact.period.map { String($0.unicodeScalars.prefix(4)) }) : .none))
        }
        func order(_ group: (key: Key, value: [Member])) -> (Int32, Int32) {
            (group.key.report, evidence.keys[Int(group.value[0].fact)].start)
        }
        func label(_ key: Key) -> [String] {
            let named = evidence.names
            return [named[key.unit], key.kind.rawValue, named[key.stage], named[key.scope]]
        }
        self.groups = groups.filter { $0.value.count > 1 }.sorted {
            let (a, b) = (order($0), order($1))
            return a == b ? label($0.key).lexicographicallyPrecedes(label($1.key)) : a < b
        }.map(\.value)
    }

    /// 六成以上, 超过80%: a rate that is told as no less than so much.
    private static func isBound(_ key: FactKey) -> Bool {
        key.kind == .percent && (key.comparator == .ge || key.comparator == .gt)
    }

    /// Stated as it is now, under a name of its own.
    private static func isComparable(_ key: FactKey) -> Bool {
        key.isActual && key.hasValue && (key.traits.contains(.isStated) || isBound(key)) && !key.isInTable
            && !key.isChangeOrGrowth && key.unit != .percentPoint
            && (key.rule == .head || key.rule == .share || key.rule == .nounAfter)
    }
}
