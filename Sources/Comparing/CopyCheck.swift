import Exact
import Lexicon
import Records
import Source

/// Passages of two places' reports that are the same but for the names of the places.
///
/// What a standard says, what stands in the titles of documents, and what most of the documents have is nobody's own and does
/// not count. Who copied from whom is not for a program to say.
struct CopyCheck {
    let documents: [ComparedDocument]
    let places: [Place?]
    let lexicon: CompareLexicon
    let standards: [Standard]

    func findings() -> [Finding] {
        let passages = masked()
        let window = max(1, lexicon.leastRun - lexicon.shingle + 1)
        var byFingerprint: [UInt64: [Int]] = [:]
        var pairs: Set<Pair> = []
        for (i, passage) in passages.enumerated() where passage.scalars.count >= lexicon.leastShared {
            for fingerprint in passage.fingerprints(window: window).sorted() {
                let others = byFingerprint[fingerprint] ?? []
                // A fingerprint that stands everywhere tells nothing.
                if others.count < 200 {
                    for j in others where areOfTwoPlaces(passages[j], passage) {
                        pairs.insert(Pair(first: j, second: i))
                    }
                }
                byFingerprint[fingerprint, default: []].append(i)
            }
        }
        return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.compactMap {
            compare(passages[$0.first], passages[$0.second])
        }
    }

    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    // MARK: - Preparing

    private func masked() -> [MaskedPassage] {
        var words = lexicon.own
        for place in places.compactMap(\.self) {
            words += place.chain + (place.stem.unicodeScalars.count > 1 ? [place.stem] : [])
        }
        let names = WordSet(words)
        var passages = documents.enumerated().flatMap { d, document in
            document.passages.enumerated().map { i, passage in
                MaskedPassage(document: d, index: i, text: passage.scalars, places: names, shingle: lexicon.shingle)
            }
        }
        let common = commonShingles(passages)
        for i in passages.indices { passages[i].markCommon(common, shingle: lexicon.shingle) }
        return passages
    }

    private func commonShingles(_ passages: [MaskedPassage]) -> Set<UInt64> {
        var common: Set<UInt64> = []
        for standard in standards {
            let texts = [standard.title] + standard.indicators.flatMap { [$0.wording ?? "", $0.name] + $0.aliases }
            for text in texts { common.formUnion(MaskedPassage.hashes(text.scalarValues, lexicon.shingle)) }
        }
        for text in lexicon.boilerplate { common.formUnion(MaskedPassage.hashes(text.scalarValues, lexicon.shingle)) }
        guard documents.count >= 4 else { return common }
        var holders: [UInt64: Set<Int>] = [:]
        for passage in passages {
            for hash in passage.shingles { holders[hash, default: []].insert(passage.document) }
        }
        for (hash, own) in holders where own.count * 100 > documents.count * lexicon.common { common.insert(hash) }
        return common
    }

    private func areOfTwoPlaces(_ a: MaskedPassage, _ b: MaskedPassage) -> Bool {
        guard a.document != b.document else { return false }
        if let one = places[a.document], let two = places[b.document] { return one.name != two.name }
        return documents[a.document].title != documents[b.document].title
    }

    // MARK: - Comparing

    private func compare(_ a: MaskedPassage, _ b: MaskedPassage) -> Finding? {
        let shared = SharedText(a, b, shingle: lexicon.shingle, least: lexicon.leastRun)
        let shorter = min(a.isCommon.count { !$0 }, b.isCommon.count { !$0 })
        guard shared.count >= lexicon.leastShared, shorter > 0, shared.count * 100 >= shorter * lexicon.leastShare
        else {
            return nil
        }
        let (one, two) = (documents[a.document], documents[b.document])
        let left = leftOver(b, of: places[a.document]) ?? leftOver(a, of: places[b.document])
        let figures = shared.figures
        var basis = Basis(.copied, doubts: [.asksOnly])
        basis.words = shared.text
        basis.requirements = [.init("ge", Rational(lexicon.leastShared))]
        let share = shared.count * 100 / shorter
        let longest = shared.text.max { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? ""
        let excerpt =
            longest.unicodeScalars.count > 40
            ? String(String.UnicodeScalarView(longest.unicodeScalars.prefix(38))) + "…" : longest
        var zh = "\(one.shortName)与\(two.shortName)有一段除地名外相同（\(shared.count) 字，占较短一段的 \(share)%）：“\(excerpt)”"
        var en =
            "\(one.shortName) and \(two.shortName) share a passage but for the places (\(shared.count) characters, \(share) % of the shorter one): “\(excerpt)”"
        if !figures.isEmpty {
            zh += "；其中的数也相同：\(figures.prefix(5).joined(separator: "、"))"
            en += "; figures are the same, too: \(figures.prefix(5).joined(separator: ", "))"
        }
        if let left {
            zh += "；其中留有另一地的名称“\(left)”"
            en += "; the name of the other place, “\(left)”, is left in it"
        }
        let (all, allEn) = (zh + "。", en + ".")
        return Finding(
            report: 0, rule: "compare.copied", kind: "plausibility", grade: .questionable,
            severity: left != nil ? .high : figures.isEmpty ? .low : .medium, claim: term(b, two),
            inputs: [term(a, one)],
            expression: "\(shared.count) ÷ \(shorter) × 100",
            recomputed: Interval(exactly: Rational(shared.count)),
            message: Message(zh: all, en: allEn), basis: basis)
    }

    /// The name of a place that has no business in another's report.
    private func leftOver(_ passage: MaskedPassage, of place: Place?) -> String? {
        guard let place, let own = places[passage.document], !own.chain.contains(place.name), !place.contains(own),
            !own.contains(place)
        else { return nil }
        let text = documents[passage.document].passages[passage.index].scalars
        return WordSet([place.name]).occurs(in: text) ? place.name : nil
    }

    private func term(_ passage: MaskedPassage, _ document: ComparedDocument) -> Finding.Term {
        let own = document.passages[passage.index]
        var term = Finding.Term(
            name: places[passage.document]?.name ?? document.shortName, value: String(scalars: own.scalars), unit: "",
            interval: .everything, span: own.span, quote: own.quote)
        term.document = document.record.id
        return term
    }
}
