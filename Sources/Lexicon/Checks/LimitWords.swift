/// Words by which a figure is held against what is asked of it: Lexicons/checks/limits.yaml.
public final class LimitWords: Sendable {
    /// Behind a limit that was not reached.
    public let notReached: WordSet
    /// Between a figure and a limit that it does not keep.
    public let besideMissed: WordSet
    /// By which a sentence says that something falls short.
    public let admitted: WordSet
    /// Subjects of school, each of which must keep the limit.
    public let subjects: WordSet
    /// Before a subject, the grade that was examined in it.
    public let grades: WordSet
    /// Ends of names of rates of their own.
    public let rates: [String]
    /// How words for all of a place begin.
    public let wholeScopes: [String]
    /// By which a report says that a softer limit holds.
    public let concessions: [String]
    /// The same, anywhere in the paragraph.
    public let relaxes: [String]
    /// By which a report says why a school is over its size.
    public let explained: [String]
    /// By which a sentence says in what year a school was built.
    public let built: WordSet
    /// By which a paragraph gives another reason for a softer limit than a school's age.
    public let migrants: WordSet
    /// Between a figure and the stage that is told behind it.
    public let toldBehind: WordSet
    /// Before and behind the pupils by whom funds are given, and what is given.
    public let fundedBy: WordSet
    public let funding: WordSet
    public let funds: WordSet
    /// That funds go by the pupils there are, and what small schools are called.
    public let fundedAsThere: WordSet
    public let villageSchools: WordSet
    /// That something is so now.
    public let still: WordSet
    /// That something was so, or is to be prevented.
    public let noLonger: WordSet
    /// In names of how large schools are, of the others only, and how names of pupils end.
    public let sizes: WordSet
    public let others: WordSet
    public let pupils: WordSet
    /// In words before the pupils of a class.
    public let classes: WordSet
    /// In names of how large each class is.
    public let allClasses: WordSet
    /// Before a limit that is said to be kept.
    public let kept: [String]
    /// Between a limit and what it is.
    public let limitEnds: WordSet
    /// Behind a limit that is said to be kept.
    public let asked: [String]
    /// That something is asked for.
    public let asking: WordSet
    /// By whom a limit that is said to be kept is asked: 国家规定的10%.
    public let laidDown: WordSet
    /// In names of coefficients of variation.
    public let coefficients: [String]
    /// In names of one figure that several make up.
    public let composites: WordSet
    public let eachCoefficient: WordSet
    /// Before the highest of several.
    public let highest: WordSet
    /// By which a limit is kept by each.
    public let each: WordSet
    /// Before what there ought to be.
    public let ought: WordSet
    /// Before what there is.
    public let there: WordSet
    /// Whose pay that of teachers is held against.
    public let civilServants: [String]
    /// Whose pay is held against that of civil servants.
    public let teachers: [String]
    /// A part of a school, behind the name of it.
    public let campuses: WordSet
    /// In names of schools.
    public let schools: [String]
    /// Ends of short names of schools.
    public let shortSchools: [String]
    /// By which a short name alone tells of one school: 一小.
    public let schoolNumbers: [String]
    /// In names of primary schools.
    public let primarySchools: [String]
    /// Ends of short names of primary schools.
    public let shortPrimary: [String]
    /// By which a sentence speaks of a school of both stages.
    public let nineYears: WordSet
    /// In names of schools of both stages.
    public let nineYearNames: [String]
    /// In a bracket before a limit of the document's own, with what may stand between them.
    public let ownLimits: WordSet
    /// Of these names more is better, of those less.
    public let moreEnds: [String]
    public let moreNames: [String]
    public let lessNames: [String]
    /// Of a ratio written 1:n a smaller n is better.
    public let lessRatios: [String]
    /// What is said of all that was listed before.
    public let allAbove: WordSet
    /// In headings that name more schools than one.
    public let schoolGroups: WordSet
    /// Kinds of schools, behind the name of one.
    public let schoolKinds: WordSet
    /// That something is so of each school.
    public let eachSchool: WordSet
    /// By which a report speaks of schools that lack one figure and pass.
    public let granted: WordSet
    public let notGranted: WordSet
    public let listedItems: WordSet
    public let lowest: WordSet
    /// Before what is told of each in turn, and between two of them.
    public let respectively: WordSet
    public let listJoins: WordSet
    /// Before such a word, and between it and its figure.
    public let endLeads: WordSet
    public let endSubjects: WordSet
    /// By which only some classes are meant.
    public let someClasses: WordSet
    public let toFigure: WordSet
    public let metVerdicts: [String]
    /// Grades that admit no miss, and what their bracket says where they mean 达标.
    public let topLevels: WordSet
    public let levelMet: WordSet
    public let metCells: WordSet
    public let notPassed: WordSet
    public let keepsNamed: WordSet
    public let namedLimitEnds: WordSet
    public let nameEnds: [String]
    public let unmetCells: WordSet
    public let passRates: WordSet
    public let wholeRates: WordSet
    public let eachMet: WordSet
    public let allMet: WordSet
    public let oneMissed: WordSet
    public let betweenBefore: WordSet
    public let betweenBehind: WordSet
    /// That each of the figures is meant.
    public let everyItem: WordSet
    /// By which a report says that pay is counted in its own way.
    public let paidOtherwise: WordSet
    /// That one is no less than another.
    public let notBelow: WordSet
    /// By which a clause comes to the limit that it says is kept.
    public let keepsBefore: WordSet
    /// Of which the name of the figure tells which way it is.
    public let better: WordSet
    /// That each of the figures before keeps it.
    public let sweptEach: WordSet
    /// Before what the clause speaks of.
    public let sweptLeads: WordSet
    /// 两项: how many figures a clause speaks of, at its beginning, fewest first.
    public let numberOfItems: [(number: Int, words: WordSet)]
    /// What the clause calls the figures before it without telling which they are.
    public let sweptNames: WordSet
    /// Kinds of schools that one statement tells apart from another.
    public let groupNames: WordSet
    /// Ends of headings of columns that tell what is asked, and of those that tell what there is.
    public let rowAsks: WordSet
    /// By which the largest of a kind are listed: 排在前三位的是.
    public let ranked: WordSet
    public let rowTells: WordSet
    /// That something is above what is asked, by how much, and what that is called.
    public let aboveBy: WordSet
    public let limitNames: WordSet
    /// At the beginning of a sentence that tells what is asked.
    public let byStandard: WordSet
    /// Before the name of the school that has least, behind that of those that get so much, and how such names end.
    public let leastOf: WordSet
    /// Ends of names of those who have the certificate.
    public let certified: WordSet
    /// That each has the certificate.
    public let allCertified: WordSet
    /// Right before a name that is another one with them: 非|在编教师.
    public let otherKinds: WordSet
    public let givenAt: WordSet
    /// Behind what they get.
    public let paidOut: WordSet
    public let schoolEnds: WordSet
    public let eachOfThem: WordSet
    /// In names of what is asked of new schools only.
    public let ofNew: WordSet
    /// That something is so much for each, and not that each keeps it.
    public let perEach: WordSet
    /// Before a share of a limit, and before a limit that was missed.
    public let ofLimit: WordSet
    public let shortOf: WordSet
    /// 每校|至少6项达标: that a school meets as many as it must.
    public let leastItems: WordSet
    /// Before a bare limit, by which it is the least, and the most.
    public let keptAbove: WordSet
    public let keptBelow: WordSet
    /// That the clause asks, hopes, or leaves some out.
    public let sweptOpen: WordSet
    /// Of clauses that say of each figure beside them that it keeps its limit.
    public let covering: CoveringWords

    /// That a figure goes beyond a limit: of one from above that it is not kept.
    public let keptBeyond: WordSet
    /// That a figure lies below a limit, and what before such words turns them round: |不|低于.
    public let fallsBelow: WordSet
    public let denies: WordSet
    /// |比|95%的要求|低|1.3个百分点.
    public let than: WordSet
    public let less: WordSet
    public let more: WordSet
    /// That a limit is missed: 暂不达标; and the same in a heading over what misses.
    public let saysMissed: WordSet
    public let missedHeadings: WordSet
    /// A comma and the words by which a limit is kept; what may stand behind it, and the mark behind that.
    public let keptBefore: WordSet
    public let askedBehind: WordSet
    /// 达到95%|以上。: what bounds a limit, and the end of its clause.
    public let boundBehind: WordSet
    /// That there are none any more, and of what size: 消除|66|人以上|班级.
    public let erased: WordSet
    public let classBounds: WordSet
    /// Verdicts at the end of a clause.
    public let metEnds: WordSet
    /// How a sentence begins that tells why the one before it tells of a miss.
    public let missReasons: WordSet
    /// The words by which a limit is kept, wherever they stand.
    public let keptAnywhere: WordSet
    public let averages: [String]
    /// That something is so in each of several years.
    public let eachYear: WordSet
    /// That something was so before it was put right.
    public let onceSo: WordSet

    public init(_ files: LexiconFiles, _ shared: SharedWords) throws(LexiconError) {
        let lists = try WordLists("checks/limits.yaml", files)
        notReached = lists.set("not_reached")
        campuses = try WordLists("patterns/places.yaml", names: PlaceLexicon.names, files).set("campuses")
        besideMissed = lists.set("beside_missed")
        admitted = lists.set("admitted")
        subjects = lists.set("subjects")
        grades = lists.set("grades")
        rates = lists["rates"]
        wholeScopes = shared.places.scopes + lists["whole_scopes"]
        concessions = lists["concessions"]
        relaxes = lists["relaxes"]
        explained = lists["explained"]
        built = lists.set("built")
        toldBehind = lists.set("told_behind")
        fundedBy = lists.set("funded_by")
        funding = lists.set("funding")
        funds = lists.set("funds")
        fundedAsThere = lists.set("funded_as_there")
        villageSchools = lists.set("village_schools")
        still = lists.set("still")
        noLonger = lists.set("no_longer")
        sizes = lists.set("sizes")
        others = lists.set("others")
        pupils = lists.set("pupils")
        allClasses = lists.set("all_classes")
        classes = lists.set("classes")
        migrants = lists.set("migrants")
        kept = lists["kept"]
        limitEnds = lists.set("limit_ends")
        asked = lists["asked"]
        laidDown = lists.set("laid_down")
        keptAnywhere = WordSet(kept)
        fallsBelow = lists.set("falls_below")
        denies = lists.set("denies")
        (than, less, more) = (lists.set("than"), lists.set("less"), lists.set("more"))
        saysMissed = lists.set("says_missed")
        missedHeadings = lists.set("missed_headings")
        keptBeyond = lists.set("kept_beyond")
        keptBefore = WordSet(kept.flatMap { kept in ([""] + lists["kept_bounds"]).map { "," + kept + $0 } })
        // 符合“不低于公用经费预算总额的|5%|”的规定
        let closed = [""] + lists["closing_quotes"]
        let tails = ([""] + lists["limit_ends"]).flatMap { end in
            closed.flatMap { mark in lists["asked"].map { end + mark + $0 } }
        }
        askedBehind = WordSet(tails.flatMap { tail in ["。", ",", ";"].map { tail + $0 } })
        boundBehind = WordSet(lists["limit_ends"].flatMap { end in ["。", ",", ";"].map { end + $0 } })
        metEnds = lists.set("met_verdicts")
        (erased, classBounds) = (lists.set("erased"), lists.set("class_bounds"))
        averages = shared.averages
        respectively = WordSet(shared.respectively)
        listJoins = shared.listJoins
        eachYear = lists.set("each_year")
        onceSo = lists.set("once_so")
        missReasons = lists.set("miss_reasons")
        coefficients = lists["coefficients"]
        composites = lists.set("composites")
        eachCoefficient = WordSet(coefficients)
        asking = WordSet(asked)
        highest = lists.set("highest")
        each = lists.set("each", within: shared.longer)
        ought = lists.set("ought")
        there = lists.set("there")
        civilServants = lists["civil_servants"]
        teachers = lists["teachers"]
        schools = lists["schools"]
        shortSchools = lists["short_schools"]
        schoolNumbers = lists["school_numbers"]
        primarySchools = lists["primary_schools"]
        shortPrimary = lists["short_primary"]
        nineYears = lists.set("nine_years")
        nineYearNames = lists["nine_year_names"]
        ownLimits = WordSet(
            lists["own_limits"].flatMap { limit in ([""] + lists["own_limit_ends"]).map { limit + $0 } })
        moreEnds = lists["more_ends"]
        moreNames = lists["more_names"]
        lessNames = lists["less_names"]
        lessRatios = lists["less_ratios"]
        allAbove = lists.set("all_above")
        schoolGroups = lists.set("school_groups")
        schoolKinds = lists.set("school_kinds")
        eachSchool = lists.set("each_school")
        granted = lists.set("granted")
        notGranted = lists.set("not_granted")
        listedItems = lists.set("listed_items")
        lowest = lists.set("lowest")
        endLeads = lists.set("end_leads")
        endSubjects = lists.set("end_subjects")
        someClasses = lists.set("some_classes")
        toFigure = lists.set("to_figure")
        metVerdicts = lists["met_verdicts"]
        topLevels = lists.set("top_levels")
        levelMet = lists.set("level_met")
        metCells = lists.set("met_cells")
        notPassed = lists.set("not_passed")
        keepsNamed = lists.set("keeps_named")
        namedLimitEnds = lists.set("named_limit_ends")
        nameEnds = lists["name_ends"]
        unmetCells = lists.set("unmet_cells")
        passRates = lists.set("pass_rates")
        wholeRates = lists.set("whole_rates")
        eachMet = lists.set("each_met")
        allMet = lists.set("all_met")
        oneMissed = lists.set("one_missed")
        betweenBefore = lists.set("between_before")
        betweenBehind = lists.set("between_behind")
        everyItem = lists.set("every_item")
        paidOtherwise = lists.set("paid_otherwise")
        notBelow = lists.set("not_below")
        keepsBefore = lists.set("keeps_before", within: shared.longer)
        better = lists.set("better")
        sweptEach = lists.set("swept_each", within: shared.longer)
        sweptLeads = lists.set("swept_leads")
        sweptNames = lists.set("swept_names")
        groupNames = lists.set("group_names")
        rowAsks = lists.set("row_asks")
        ranked = lists.set("ranked")
        rowTells = lists.set("row_tells")
        numberOfItems = [
            (2, lists.set("two_items")), (3, lists.set("three_items")), (4, lists.set("four_items")),
            (5, lists.set("five_items")),
        ]
        aboveBy = lists.set("above_by")
        limitNames = lists.set("limit_names")
        byStandard = lists.set("by_standard")
        leastOf = lists.set("least_of")
        otherKinds = lists.set("other_kinds")
        allCertified = lists.set("all_certified", within: shared.longer)
        certified = lists.set("certified")
        givenAt = lists.set("given_at")
        eachOfThem = WordSet(shared.forEach)
        paidOut = lists.set("paid_out")
        ofNew = lists.set("of_new")
        perEach = lists.set("per_each")
        schoolEnds = lists.set("school_ends")
        ofLimit = lists.set("of_limit")
        shortOf = lists.set("short_of")
        leastItems = lists.set("least_items")
        keptAbove = lists.set("kept_above")
        keptBelow = lists.set("kept_below")
        sweptOpen = lists.set("swept_open")
        covering = try CoveringWords(files, shared)
        try lists.finish()
    }

    /// Whether a clause says that something is missed: 没有未达标的 does not.
    public func tellsMissed(in text: [UInt32], _ clause: Range<Int>) -> Bool {
        saysMissed.occurs(in: text, clause) && !covering.kept.occurs(in: text, clause)
    }

    /// Whether a passage tells of another time, or of what was done since: 原有, 经过整改.
    public func saysChange(in text: [UInt32], _ range: Range<Int>) -> Bool {
        onceSo.occurs(in: text, range) || noLonger.occurs(in: text, range)
    }
}
