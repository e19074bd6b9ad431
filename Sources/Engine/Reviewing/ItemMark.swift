import Digests
import Text

/// Members of an item that say where it stands, not what it is.
private let placeMembers: Set<String> = ["start", "end", "source", "source_parts", "id", "group", "concerns"]

/// Stands for the words of an item and what was found about them, wherever in the article they stand: 16 digits.
func itemMark(_ item: JSONObject, kind: String) -> String {
  String(sha256(Array((kind + JSONValue.object(withoutPlaces(item)).compact).utf8)).prefix(16))
}

/// Items are two levels deep at most: a speaker in a quote, a date in a notice.
private func withoutPlaces(_ object: JSONObject) -> JSONObject {
  var rest = JSONObject()
  for (name, value) in object.members where !isPlace(name) {
    guard let inner = value.object else {
      rest.append(name, value)
      continue
    }
    var members = JSONObject()
    for (name, value) in inner.members where !isPlace(name) { members.append(name, value) }
    rest.append(name, .object(members))
  }
  return rest
}

private func isPlace(_ name: String) -> Bool { placeMembers.contains(name) || name.hasSuffix("_at") }
