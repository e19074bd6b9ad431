import Testing
import Text

/// The first element behind a border, found by halving.
@Suite struct PartitioningIndexTests {
  /// Every border in every sorted collection of up to nine elements, against counting.
  @Test(arguments: 0...9)
  func theBorderIsFoundByHalving(count: Int) {
    let numbers = (0..<count).map { $0 * 2 }
    for border in -1...count * 2 + 1 {
      let counted = numbers.prefix { $0 < border }.count
      #expect(numbers.partitioningIndex { $0 >= border } == counted)
      #expect((0..<count).partitioningIndex { numbers[$0] >= border } == counted)
    }
  }

  @Test func aSliceKeepsItsIndices() {
    let slice = [9, 1, 2, 2, 5, 8, 0][1..<6]
    #expect(slice.partitioningIndex { $0 >= 2 } == 2)
    #expect(slice.partitioningIndex { $0 > 2 } == 4)
    #expect(slice.partitioningIndex { $0 > 8 } == slice.endIndex)
  }
}
