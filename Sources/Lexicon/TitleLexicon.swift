/// How the titles of reports are told: Lexicons/patterns/titles.yaml.
public final class TitleLexicon: Sendable {
    /// What a title on a line of its own ends in, and the same with a bracket behind it.
    public let endings: WordSet
    public let endingsBeforeBrackets: WordSet
    /// `标题:` with its colon, and what document sites glue to the front.
    public let leads: WordSet
    public let notBeginning: WordSet
    /// In the line below a title that says whence and when: 2019-03-26 来源:…
    public let bylines: WordSet
    /// Where the title ends of a report that stands in one paragraph.
    public let running: WordSet
    /// What titles of further reports end in, and what those hold that are numbered.
    public let later: WordSet
    public let numbered: WordSet
    /// What a heading on a line of its own numbers: 第一章.
    public let chapters: WordList
    /// What 第九 counts where it begins an item (第九项), and what may stand behind that (第九项|指标).
    public let items: WordList
    public let itemEnds: WordSet
    /// What a heading ends in that running text counts: 一是资源配置方面。
    public let counted: WordSet

    private static let names = [
        "endings", "labels", "glued", "not_beginning", "bylines", "running", "later", "numbered", "chapters", "items",
        "item_ends",
        "counted",
    ]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("patterns/titles.yaml", names: Self.names, files)
        endings = lists.set("endings")
        endingsBeforeBrackets = WordSet(lists["endings"].map { $0 + "(" })
        leads = WordSet(lists["labels"].map { $0 + ":" } + lists["glued"])
        notBeginning = lists.set("not_beginning")
        bylines = lists.set("bylines")
        running = lists.set("running")
        later = lists.set("later")
        numbered = lists.set("numbered")
        chapters = WordList(lists["chapters"])
        items = WordList(lists["items"])
        itemEnds = WordSet(lists["item_ends"])
        counted = lists.set("counted")
    }
}
