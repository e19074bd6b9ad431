public import Text

/// Every span of a record whose `start` and `end` do not give its own words, or whose `source` lies outside the file.
///
/// Walks all layers, so that a plugin of tomorrow is checked too.
public func brokenSpans(_ record: JSONValue, sourceLength: Int) -> [String] {
  guard let text = record["text"]?.text else { return ["the record has no text"] }
  let scalars = Array(text.unicodeScalars)
  var broken: [String] = []
  var waiting: [(path: String, value: JSONValue)] = [("", record)]
  while let (path, value) = waiting.popLast() {
    switch value {
    case .object(let object):
      broken += complaint(object, path, scalars, sourceLength).map { [$0] } ?? []
      waiting += object.members.map { (path + "." + $0.name, $0.value) }
    case .array(let items):
      waiting += items.enumerated().map { ("\(path)[\($0)]", $1) }
    default: break
    }
  }
  return broken.sorted()
}

private func complaint(
  _ object: JSONObject, _ path: String, _ scalars: [Unicode.Scalar], _ sourceLength: Int
) -> String? {
  guard let start = object["start"]?.int, let end = object["end"]?.int else { return nil }
  guard 0 <= start, start <= end, end <= scalars.count else {
    return "\(path): \(start)..<\(end) lies outside the text"
  }
  var words = String.UnicodeScalarView()
  words.append(contentsOf: scalars[start..<end])
  if let own = object["text"]?.text, !own.unicodeScalars.elementsEqual(words) {
    return "\(path): “\(own)” is “\(String(words))” in the text"
  }
  guard let source = object["source"]?.items?.compactMap(\.int), source.count == 2, source[0] <= source[1],
    source[0] >= 0, source[1] <= sourceLength
  else { return "\(path): no source, or one outside the file" }
  return nil
}
