import HTML
import Text

extension Parsing {
  /// Reads what the names of an element's class say.
  struct PageClasses {
    private let document: HTMLDocument

    /// The classes of a page.
    init(_ document: HTMLDocument) { self.document = document }

    /// What names say.
    ///
    /// `right-rail__main` says by its block alone what an element around it says that is the block, which may hold the
    /// article.
    func flags(of names: ArraySlice<UInt8>, at node: Int) -> PageFlags {
      let words = PageWords.shared
      let all = words.flags(of: names)
      guard !all.isDisjoint(with: .elsewhere), names.contains(0x5F) else { return all }
      return names.split(separator: 0x20).reduce(into: PageFlags()) { flags, name in
        var own = words.flags(of: name)
        if let cut = name.indices.dropFirst().dropLast().first(where: { name[$0] == 0x5F && name[$0 + 1] == 0x5F }),
          case let block = words.flags(of: name[..<cut]).intersection(.elsewhere), !block.isEmpty,
          standsIn(block: name[..<cut], node)
        {
          own.subtract(block.subtracting(words.flags(of: name[cut...])))
        }
        flags.formUnion(own)
      }
    }

    private func standsIn(block: ArraySlice<UInt8>, _ node: Int) -> Bool {
      document.ancestors(of: node).contains { place in
        let names = document.attribute(.class, of: place)?.split(separator: 0x20) ?? []
        return names.contains { $0.elementsEqual(block) }
      }
    }
  }
}
