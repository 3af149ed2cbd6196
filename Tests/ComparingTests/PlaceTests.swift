import Lexicon
import Testing

@testable import Comparing

@Suite struct PlaceTests {
    static let lexicon: CompareLexicon = {
        do { return try CompareLexicon(.embedded) } catch { fatalError("\(error)") }
    }()

    @Test func aCityHoldsTheCountiesThatItsNameStandsBefore() throws {
        let city = try #require(Place(["云州市"], Self.lexicon))
        let county = try #require(Place(["云州市", "岭河县"], Self.lexicon))
        let other = try #require(Place(["安州市", "河口县"], Self.lexicon))
        #expect(city.isWide && city.contains(county))
        #expect(!city.contains(other) && !county.contains(city) && !county.isWide)
        #expect(county.stem == "岭河")
    }
}
