extension RandomAccessCollection {
  /// The index of the first element for which the test holds; the end index if there is none.
  ///
  /// Found by halving: the collection must be sorted so that the test holds for no element before one for which it does
  /// not.
  @inlinable
  public func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, count)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsBehind(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
