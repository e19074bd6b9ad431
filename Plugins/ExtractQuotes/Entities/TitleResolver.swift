/// Finds whom a title means that the article elsewhere gives to one person: `the spokesperson`, `the senator`.
struct TitleResolver {
  private let table: EntityTable

  init(_ table: EntityTable) { self.table = table }

  /// The one entity whose role has that head and, where several have, shares most of the phrase's other words; -1
  /// where no one or more than one fits.
  func entity(head: UInt32, others: [UInt32], at offset: Int) -> Int {
    var best = (entity: -1, shared: -1, isUnique: true)
    for (number, entity) in table.entities.enumerated() where entity.roleWords.last == head {
      let shared = others.reduce(0) { $0 + (entity.roleWords.contains($1) ? 1 : 0) }
      if shared > best.shared {
        best = (number, shared, true)
      } else if shared == best.shared {
        best.isUnique = false
      }
    }
    return best.isUnique ? best.entity : -1
  }
}
