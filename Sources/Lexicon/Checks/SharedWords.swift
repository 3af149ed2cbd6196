/// Words that several checks look for: Lexicons/checks/shared.yaml.
public final class SharedWords: Sendable {
    /// What names of rates end in, behind what they count: 寄宿率.
    public let rate: [String]
    /// Before what is not there: 未达标.
    public let denials: [String]
    public let denialSet: WordSet
    /// As many figures as were told before, in their order: 分别.
    public let respectively: [String]
    /// The same where the figures stand in an order already: 依次.
    public let inOrder: [String]
    /// Between two figures of a list, besides 、.
    public let joins: [String]
    /// For each pupil.
    public let perPupil: [String]
    /// For each person.
    public let perPerson: [String]
    /// By which a figure is for each of something: 每12个班1间.
    public let forEach: [String]
    /// That each of several has one; before what they have together; that some are left out.
    public let haveOne: WordSet
    public let together: WordSet
    public let leaveOut: WordSet
    /// In which what places have is counted.
    public let placeUnits: WordSet
    /// That a figure is a mean: 平均值.
    public let averages: [String]
    /// Before what each of several has.
    public let apiece: WordSet
    /// By which it is said that each has them.
    public let verbs: WordSet
    /// Before a rate of all groups together.
    public let overall: WordSet
    /// Words for the report's own place.
    public let places: OwnPlaceWords
    /// That both stages are meant.
    public let compulsory: [String]
    /// Before a figure that was not reached, and behind one that was passed.
    public let below: WordSet
    public let above: WordSet

    /// Of which 均 and 都 are only a part.
    let longer: LongerWords

    /// 、 and the joins, to be the whole of what stands between two figures.
    public let listJoins: WordSet
    /// 分别 or 依次.
    public let inTurn: WordSet
    /// For each pupil, or for each person.
    public let perHead: [String]
    /// The words for so many years, fewest first.
    public let years: [(count: Int, words: [String])]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/shared.yaml", files)
        rate = lists["rate"]
        denials = lists["denials"]
        denialSet = lists.set("denials")
        respectively = lists["respectively"]
        inOrder = lists["in_order"]
        joins = lists["joins"]
        perPupil = lists["per_pupil"]
        perPerson = lists["per_person"]
        haveOne = lists.set("have_one")
        together = lists.set("together")
        leaveOut = lists.set("leave_out")
        placeUnits = lists.set("place_units")
        forEach = lists["for_each"]
        averages = lists["averages"]
        apiece = lists.set("apiece")
        verbs = lists.set("has")
        overall = lists.set("overall")
        places = OwnPlaceWords(scopes: lists["own_scopes"], areas: lists["whole_areas"])
        compulsory = lists["compulsory"]
        below = lists.set("below")
        above = lists.set("above")
        listJoins = WordSet(["、"] + joins)
        inTurn = WordSet(respectively + inOrder)
        perHead = perPupil + perPerson
        years = ["two_years", "three_years", "four_years", "five_years", "six_years"].enumerated().map {
            ($0.offset + 2, lists[$0.element])
        }
        longer = try LongerWords(files)
        try lists.finish()
    }

    /// 寄宿 of 寄宿率; nil for the name of no rate.
    public func stem(ofRate name: String) -> Substring? {
        rate.first { name.hasSuffix($0) }.map { name.dropLast($0.count) }
    }
}

/// The words by which a report calls its own place.
public struct OwnPlaceWords: Hashable, Sendable {
    /// How they begin before the last character of the place's name: 全, 我.
    public let scopes: [String]
    /// Those that name no level: 辖区.
    public let areas: [String]

    /// 全县, 我区, 本市.
    public func isScope(_ scope: String) -> Bool {
        scope.unicodeScalars.count == 2 && scopes.contains { scope.hasPrefix($0) }
    }
}
