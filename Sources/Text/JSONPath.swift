extension JSONValue {
  /// The value at a path such as `quotes[0].speaker.name`; `count` at the end of a path counts the items of a list.
  ///
  /// `nil` where nothing stands there.
  public subscript(path path: String) -> JSONValue? {
    var value: JSONValue? = self
    for part in path.split(separator: ".") {
      let name = part.prefix { $0 != "[" }
      if name == "count", let items = value?.items {
        value = .integer(items.count)
        continue
      }
      if !name.isEmpty { value = value?[String(name)] }
      for index in part.dropFirst(name.count).split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
        guard index.last == "]", let number = Int(index.dropLast()), let items = value?.items,
          items.indices.contains(number)
        else { return nil }
        value = items[number]
      }
    }
    return value
  }
}
