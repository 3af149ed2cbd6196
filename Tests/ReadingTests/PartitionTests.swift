import Source
import Testing

struct PartitionTests {
    @Test(arguments: [(0, 0), (1, 0), (2, 1), (3, 1), (5, 3), (6, 4)])
    func isWhereTheElementsBeginOfWhichItHolds(number: Int, index: Int) {
        #expect([1, 3, 3, 5].partitioningIndex { $0 >= number } == index)
    }

    @Test func indicesAreThoseOfTheSlice() {
        #expect([9, 1, 3, 5][1...].partitioningIndex { $0 > 3 } == 3)
        #expect([9, 1][2...].partitioningIndex { _ in true } == 2)
    }
}
