import Articles
import Prose
import Text

/// What the offices beside names say of those who are named.
extension PeopleIndex {
  /// Notes the office beside each mention, and what it says of its bearer.
  mutating func readRoles() {
    let roles = RoleReader(names: names)
    let families = families { $0.isFull }
    for index in mentions.indices {
      // A word alone that opens its sentence is a name where somebody’s full name ends with it.
      if mentions[index].isWeak, families[mentions[index].words[0]] != nil { mentions[index].isWeak = false }
      let role = mentions[index].isBody || isInsideOffice(mentions[index]) ? nil : roles.role(of: mentions[index])
      mentions[index].role = role
      if let role {
        let isFirm = names.isFirm(role)
        // `its rival Barcelona`: what a body can be, too, makes nobody of a word that is no given name.
        mentions[index].isPerson =
          mentions[index].isPerson
          || names.lexicon.grammar == .english
            && (isFirm || isOftenHuman(role, mentions[index])) && !mentions[index].isWeak
          || names.isGiven(reading.tokens[mentions[index].tokens.lowerBound])
          || names.lexicon.grammar == .romance
            && (mentions[index].words.count > 1 || !NameLists.holdPlace(mentions[index].range, in: reading.text))
        mentions[index].hasFirmRole = isFirm
        if !isFirm, isMaker(role, mentions[index]) {
          (mentions[index].isBody, mentions[index].isPerson, mentions[index].isFull) = (true, false, false)
        }
        if mentions[index].sex == .unknown || mentions[index].isSexGuessed, let sex = names.sex(ofRole: role) {
          mentions[index].sex = sex
          mentions[index].isSexGuessed = false
        }
      }
    }
  }

  /// What somebody has an office for is nobody: `Urs Aeschbach, Leiter Technik`.
  mutating func dropFields() {
    guard names.lexicon.grammar == .german else { return }
    for index in mentions.indices.dropFirst().reversed() where mentions[index].words.count == 1 {
      guard let role = mentions[index - 1].role, role.lowerBound > mentions[index - 1].range.upperBound,
        role.upperBound == mentions[index].range.upperBound
      else { continue }
      mentions.remove(at: index)
    }
  }

  /// `EU chief Brexit negotiator`: an office goes on behind the name.
  private func isInsideOffice(_ mention: NamedMention) -> Bool {
    let next = mention.tokens.upperBound
    guard names.lexicon.grammar == .english, mention.words.count == 1, !mention.isPossessive,
      next < sentences[mention.sentence].tokens.upperBound
    else { return false }
    return !reading.tokens[next].shape.contains(.capital) && names.isOffice(reading.tokens[next])
  }

  /// `rebel leader Abubakar Shekau`: two words behind an office that people have more often than bodies.
  private func isOftenHuman(_ role: Range<Int>, _ mention: NamedMention) -> Bool {
    guard mention.words.count > 1 else { return false }
    return tokens(in: role).contains { names.lists[$0.hash].contains(.humanVague) }
  }

  /// `Bike maker Dyson Lark has cut the price of its best-selling model`: what a body is, and `its` behind it.
  private func isMaker(_ role: Range<Int>, _ mention: NamedMention) -> Bool {
    guard names.lexicon.grammar == .english, let noun = tokens(in: role).last,
      names.lists[noun.hash].contains(.vague), !names.lists[noun.hash].contains(.humanVague)
    else { return false }
    let rest = mention.tokens.upperBound..<sentences[mention.sentence].tokens.upperBound
    return rest.contains { Self.its.contains(reading.tokens[$0].hash) }
  }

  private static let its: WordSet = ["its", "which"]
}
