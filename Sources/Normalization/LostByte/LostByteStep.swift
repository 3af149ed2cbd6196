import Source

/// Restores text that was GBK and lost a byte before it was decoded.
///
///     、！蔽寮墡熡(xùn)網絡   →   、校”五級師訓網絡
///
/// It works on what the characters were as bytes of GBK, whatever the file is written in now. Characters of which both bytes
/// are there are determined; of those that lost one the other byte, the neighbours and, where a scraper wrote one, the
/// reading leave candidates. Digits are never touched. Where the text as read is no worse, it stays.
///
/// On sound text it costs one look-up a rare character: only where two neighbours read badly, and the bytes paired the
/// other way give common characters, is the line searched.
struct LostByteStep: NormalizationStep {
    static let description = StepDescription(
        name: "lost-byte", zh: "还原 GBK 丢字节后的错位乱码", en: "restore what a byte lost in GBK has shifted")

    /// From this cost on (tenths of a nat) a character is rare: about one in a hundred of official prose.
    static let rareCost: Int32 = 94
    /// How much better than what was read a run must be for its whole characters to be certain; tenths of a nat.
    static let certainGain: Int32 = 200
    /// How much better the best of two half-lost neighbours must be than the next; tenths of a nat.
    static let clearMargin: Int32 = 15
    /// Characters around a rare one that are searched, and how far apart two may stand in one search.
    private static let reachBefore = 6
    private static let reachAfter = 16
    /// A window never has more characters.
    private static let longest = 4000

    let table: ScriptTable
    private let search: Lazy<LostByteSearch>

    init(table: ScriptTable, model: Lazy<CharacterModel>) {
        self.table = table
        search = Lazy { LostByteSearch(script: table, model: model.value) }
    }

    /// The scalars of two-byte GBK that sound text seldom has.
    static func rareScalars(_ table: ScriptTable) -> [UInt32] {
        let common = Set(CharacterModel.scalars(below: rareCost))
        let han = (UInt32(0x4E00)...0x9FA5).filter { !common.contains(table.simplified($0)) }
        // Bopomofo, the private characters of the user-defined rows, what a decoder left.
        return han + Array(0x3105...0x3129) + Array(0xE000...0xE864) + [0xFFFD]
    }

    func run(on draft: inout Draft) {
        let rares = draft.scan.rares
        let strays = draft.strayReadings.map { stray in
            (reading: stray.reading, range: draft.text.textRange(ofSource: stray.source))
        }
        guard !rares.isEmpty || !strays.isEmpty else { return }
        let search = search.value
        let reader = LostByteReader(draft: draft, search: search, strays: strays)
        var script = DocumentScript(table: table)
        var repairs: [LostByteRepair] = []
        var i = 0
        let places = (rares + strays.map { $0.range.lowerBound - 1 }).sorted()
        let strayPlaces = Set(strays.map { $0.range.lowerBound - 1 })
        // A name that is written a hundred times is looked at once.
        var sound = Set<UInt64>()
        // Counted when the first run is found: sound documents need none.
        var counts: PairCounts?
        while i < places.count {
            let place = places[i]
            let surroundings = reader.surroundings(of: place)
            guard strayPlaces.contains(place) || (!sound.contains(surroundings) && reader.isSuspicious(place)) else {
                i += 1
                continue
            }
            let line = draft.scalars.line(around: place)
            var end = place
            while i < places.count, places[i] - end <= Self.reachAfter, places[i] - place < Self.longest,
                places[i] < line.upperBound
            {
                end = places[i]
                i += 1
            }
            let start = max(repairs.last?.range.upperBound ?? 0, place - Self.reachBefore, line.lowerBound)
            guard start < end else { continue }
            let window = start..<min(end + Self.reachAfter, line.upperBound)
            let units = reader.units(window)
            let isTraditional = script.isTraditional(draft.scalars, around: window)
            func find(_ counts: PairCounts?) -> [LostByteRun] {
                search.runs(
                    in: units, isTraditional: isTraditional, before: reader.scalar(window.lowerBound - 1),
                    after: reader.scalar(window.upperBound), lastStart: end - start, counts: counts)
            }
            var runs = find(nil)
            if !runs.isEmpty {
                let known = counts ?? PairCounts(draft.scalars, model: search.model)
                counts = known
                let better = find(known)
                if !better.isEmpty { runs = better }
            }
            if runs.isEmpty { sound.insert(surroundings) }
            for run in runs { repairs.append(LostByteRepair(run, window: window, reader: reader)) }
        }
        // 番(pān)禺: a common character may have a reading of its own; what a lost byte leaves is seldom common.
        let rarely = Set(rares)
        report(strays.filter { rarely.contains($0.range.lowerBound - 1) }, leftBy: repairs, in: &draft)
        var edits = TextEdits()
        for repair in repairs { repair.apply(to: &draft, &edits) }
        draft.apply(edits)
    }

    /// Readings that no repair took.
    private func report(
        _ strays: [(reading: PinyinReading, range: Range<Int>)], leftBy repairs: [LostByteRepair], in draft: inout Draft
    ) {
        for stray in strays where !repairs.contains(where: { $0.range.overlaps(stray.range) }) {
            let index = stray.range.lowerBound - 1
            guard index >= 0, !table.changes(draft.scalars[index]) else { continue }
            let character = draft.scalars[index]
            let evidence =
                "“\(String(scalars: [character]))”读\(String(scalars: Transliterator.hanLatin.result(for: character))),"
                + "注音却是\(stray.reading.text):原字已损坏"
            draft.record(
                Self.description, at: index..<stray.range.upperBound,
                candidates: [.init(text: "□", evidence: evidence)], status: .unresolved)
        }
    }

    /// Which script the text around a place is written in: by the line, or by all where that does not say.
    private struct DocumentScript {
        let table: ScriptTable
        private var all: Bool?

        init(table: ScriptTable) { self.table = table }

        mutating func isTraditional(_ scalars: [UInt32], around window: Range<Int>) -> Bool {
            let balance = balance(scalars[scalars.line(around: window.lowerBound)])
            if abs(balance) > 4 { return balance > 0 }
            if let all { return all }
            let result = self.balance(scalars[...]) > 0
            all = result
            return result
        }

        private func balance(_ text: ArraySlice<UInt32>) -> Int {
            var balance = 0
            for c in text {
                if table.isOnly(in: .traditional, c) { balance += 1 }
                if table.isOnly(in: .simplified, c) { balance -= 1 }
            }
            return balance
        }
    }
}
