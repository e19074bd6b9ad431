/// What ties two people.
struct Relation: Sendable {
  /// The kinds of ties.
  enum Kind: String, Sendable { case parent, child, spouse, sibling, other }

  let kind: Kind
  let sex: Sex

  /// What the other of the two is.
  var inverse: Kind {
    switch kind {
    case .parent: .child
    case .child: .parent
    case .spouse, .sibling, .other: kind
    }
  }
}
