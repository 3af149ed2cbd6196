/// How names of places and schools are told, and what kind a document is: Lexicons/patterns/places.yaml.
public final class PlaceLexicon: Sendable {
    /// What the name of a school ends in, longer words first.
    public let schoolEndings: [[UInt32]]
    public let schools: WordSet
    /// With an ending behind them they name no school yet: 中心|小学.
    public let plainSchools: WordSet
    /// Kinds of schools, which a name or a place before them makes one school: 青石|九年一贯制学校.
    public let typedSchools: WordSet
    /// A part of a school, behind the name of it.
    public let campuses: WordSet
    /// Before the name of the school in a form, longer words first: 学校名称:.
    public let schoolLabels: WordSet
    /// Behind the name of a school that is told of for the first time: 位于, 创办于.
    public let introducing: WordSet
    /// Before the school that its head speaks for, and what the head is called: 担任|云溪中学|校长.
    public let heading: WordSet
    public let heads: WordSet
    /// Words by which a kind of school is meant, in a title and in the words before a figure.
    public let generalInTitle: WordSet
    public let generalBefore: WordSet
    public let placeEndings: Set<UInt32>
    /// What the name of a county, city or province ends in.
    public let regionEndings: WordSet
    /// Of these the names of provinces.
    public let wideRegions: WordSet
    public let notAfterRegion: Set<UInt32>
    /// What leads to the name of a region.
    public let beforeRegion: WordSet
    public let noRegion: WordSet
    public let selfEvaluation: WordSet
    public let plan: WordSet
    /// A plan that is looked back on is none.
    public let reviews: WordSet
    public let reply: WordSet
    public let statistics: WordSet
    /// In the title of a document that lays down what is required, and in none of those that tell what is.
    public let regulation: WordSet
    public let tellings: WordSet
    /// Words of a title in front of the name of a school: 关于.
    public let titleLeads: WordSet
    /// The parts of a place that its schools stand in: 城区, 镇区, 乡村.
    public let areas: WordSet
    public let news: WordSet
    public let concludes: [String]
    public let speaksAsSchool: [String]

    static let names = [
        "school_endings", "plain_schools", "general_in_title", "general_before", "place_endings", "region_endings",
        "wide_regions",
        "not_after_region", "before_region", "no_region", "self_evaluation", "plan", "reviews", "reply", "statistics",
        "news",
        "concludes",
        "speaks_as_school", "typed_schools", "campuses", "school_labels", "introducing", "heading", "heads",
        "regulation",
        "tellings", "areas", "title_leads",
    ]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("patterns/places.yaml", names: Self.names, files)
        func byLength(_ name: String) -> [[UInt32]] { lists.scalars(name).sorted { $0.count > $1.count } }
        func characters(_ name: String) -> Set<UInt32> { Set(lists.scalars(name).compactMap(\.first)) }
        schoolEndings = byLength("school_endings")
        schools = lists.set("school_endings")
        plainSchools = lists.set("plain_schools")
        typedSchools = lists.set("typed_schools")
        campuses = lists.set("campuses")
        schoolLabels = WordSet(byLength("school_labels"))
        introducing = lists.set("introducing")
        heading = lists.set("heading")
        heads = lists.set("heads")
        generalInTitle = lists.set("general_in_title")
        generalBefore = lists.set("general_before")
        placeEndings = characters("place_endings")
        regionEndings = lists.set("region_endings")
        wideRegions = lists.set("wide_regions")
        notAfterRegion = characters("not_after_region")
        beforeRegion = lists.set("before_region")
        noRegion = lists.set("no_region")
        selfEvaluation = lists.set("self_evaluation")
        plan = lists.set("plan")
        reviews = lists.set("reviews")
        reply = lists.set("reply")
        regulation = lists.set("regulation")
        tellings = lists.set("tellings")
        areas = lists.set("areas")
        titleLeads = lists.set("title_leads")
        statistics = lists.set("statistics")
        news = lists.set("news")
        concludes = lists["concludes"]
        speaksAsSchool = lists["speaks_as_school"]
    }
}
