import Articles
import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Full name, office and kind of whoever is quoted, on small articles of many newsrooms.
@Suite struct PeopleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    var name: String?
    var role: String?
    var kind: Speaker.Kind?
    var testDescription: String { text }

    init(_ text: String, _ name: String?, role: String? = nil, kind: Speaker.Kind? = nil) {
      (self.text, self.name, self.role, self.kind) = (text, name, role, kind)
    }
  }

  /// The speaker of the last quotation.
  private func check(_ wanted: Case, _ language: String) throws {
    let quotes = try quotes(in: "Headline of the day\n\n" + wanted.text, language: language)
    let last = try #require(quotes.last)
    #expect(last.name == wanted.name, "\(quotes)")
    if let role = wanted.role {
      #expect(role.isEmpty ? last.role == nil : last.role?.contains(role) == true, "\(quotes)")
    }
    if let kind = wanted.kind { #expect(last.kind == kind, "\(quotes)") }
  }

  private struct Named: CustomStringConvertible {
    let name: String?
    let role: String?
    let kind: Speaker.Kind?
    var description: String { "\(name ?? "nobody"), \(role ?? "no office"), \(kind.map { "\($0)" } ?? "")" }
  }

  private func quotes(in text: String, language: String) throws -> [Named] {
    let steps: [(String, JSONObject)] = [
      ("parse", ["language": .string(language)]), ("extract-quotes", ["unattributed": .bool(true)]),
    ]
    let record = try record(of: text, steps, registry: builtinPlugins)
    return (record["quotes"]?.items ?? []).map { quote in
      Named(
        name: quote[path: "speaker.name"]?.text, role: quote[path: "speaker.role"]?.text,
        kind: quote[path: "speaker.kind"]?.text.flatMap(Speaker.Kind.init))
    }
  }

  @Test(arguments: [
    Case("“We tried,” said Shea O’Connell.", "Shea O’Connell", kind: .person),
    Case("Rita D’Angelo called it “odd.” “Very odd,” D’Angelo said.", "Rita D’Angelo"),
    Case("Maarten van den Berg leads them. “Soon,” van den Berg said.", "Maarten van den Berg"),
    Case("Lina al-Haddad spoke first. “Not yet,” Ms al-Haddad said.", "Lina al-Haddad", role: ""),
    Case("Maria de la Torre owns it. “It is ours,” said De la Torre.", "Maria de la Torre"),
    Case("“Not now,” said Mr Eoin Ó Briain.", "Eoin Ó Briain", role: ""),
    Case("“We lost,” said Gary “Gaz” Marlow.", "Gary “Gaz” Marlow"),
    Case("Otis Bell King Jr. was there. “I saw it,” King said.", "Otis Bell King Jr."),
    Case("Canadian Nick Foster won. “I just ran,” Foster said.", "Nick Foster"),
    Case("Former RAF pilot Dana Cole flew it. “It shook,” Cole said.", "Dana Cole", role: "pilot"),
  ])
  func namesAreWhole(wanted: Case) throws { try check(wanted, "en") }

  @Test(arguments: [
    Case(
      "“We held the line,” said Mara Lind, chief executive of Tideway Ferries.", "Mara Lind",
      role: "chief executive of Tideway Ferries"),
    Case("Tom Reed, 45, a plumber from Leeds, waited. “All night,” Reed said.", "Tom Reed", role: "plumber from Leeds"),
    Case("“It was late,” said Rink manager Oleg Bandy.", "Oleg Bandy", role: "manager"),
    Case("Shopkeeper Anita Mehra hid. “I thought a plane had come down,” she said.", "Anita Mehra", role: "Shopkeeper"),
    Case("The group’s director, Lesley Hall, was unmoved. “We go on,” she said.", "Lesley Hall", role: "director"),
    Case("“We read it,” Brightwell’s head of privacy, Anders Moe, said.", "Anders Moe", role: "head of privacy"),
    Case("MP Nora Quist offered to help. “I will come,” said Quist.", "Nora Quist", role: "MP"),
    Case(
      "Mrs Edna Crow, regional secretary of the nurses’ union, agreed. “Yes,” Mrs Crow said.", "Edna Crow",
      role: "nurses’ union"),
    Case("Mayor Bill Hess was out. “Baseless,” said the director.", "the director", role: "", kind: .unnamed),
    Case(
      "Dr Ian Moss, a professor of geology, laughed. “I’d like to see it,” the professor said.", "Ian Moss",
      role: "professor of geology"),
    Case("Substitute Manny Otis scored. “She watches on a stream,” he said.", "Manny Otis", role: "Substitute"),
  ])
  func officesStandBesideNames(wanted: Case) throws { try check(wanted, "en") }

  @Test(arguments: [
    Case(
      "The National Bridge Office checked it. “The steel is sound,” the office said.", "National Bridge Office",
      kind: .organisation),
    Case("Fell Estates gave the field. “We are proud,” it said.", "Fell Estates", kind: .organisation),
    Case(
      "The Bakers’ Alliance disputed that. “Our members found out from the radio,” it said.", "Bakers’ Alliance",
      kind: .organisation),
    Case(
      "“Sweden will decide,” said a spokesman for the University of Lund.", "a spokesman for the University of Lund",
      kind: .unnamed),
    Case("Anna Falk met Tom Reed. Falk sighed. “It was her plan,” he said.", "Tom Reed"),
    Case(
      "Leonard Crow cut hair. Edna Crow, who is no relation, came too. “I like the talk,” said Mrs Crow.", "Edna Crow"),
    Case(
      "Mira Bell met us at noon.\n\nJQ: Why now?\n\nMB: Because it is late.\n\nJQ: Really?\n\nMB: That is all.",
      "Mira Bell"),
  ])
  func bodiesPronounsAndNamesakes(wanted: Case) throws { try check(wanted, "en") }

  @Test(arguments: [
    Case("« Le plafond menace », a expliqué le maire, Yves Danel.", "Yves Danel", role: "maire"),
    Case(
      "« On s’entraîne à sec », estime Yannick Prieux, conseiller municipal.", "Yannick Prieux",
      role: "conseiller municipal"),
    Case("« J’irai à la mer », sourit Odette Faure.", "Odette Faure"),
    Case("« À Nantes ? » demande la présidente, Nadège Le Bris.", "Nadège Le Bris", role: "présidente"),
  ])
  func frenchNames(wanted: Case) throws { try check(wanted, "fr") }

  @Test(arguments: [
    Case("«No bastará», dijo la concejala de Movilidad, Rosa Plana.", "Rosa Plana", role: "concejala"),
    Case("«Es una burla», bromeó Bernardo Cide.", "Bernardo Cide"),
  ])
  func spanishNames(wanted: Case) throws { try check(wanted, "es") }

  @Test(arguments: [
    Case(
      "„Sie ist hohl“, sagt Ortsvorsteherin Katrin Müller-Steiger.", "Katrin Müller-Steiger", role: "Ortsvorsteherin"),
    Case(
      "Annegret von der Heide klagt. „Man fällt keine Zeugen“, sagt Annegret von der Heide.", "Annegret von der Heide"),
    Case("„Das ist zu wenig“, sagte IG-Bau-Sekretär Murat Aydar.", "Murat Aydar", role: "Sekretär"),
    Case("„Alles gut“, sagte Eva Brandt von Greenpeace.", "Eva Brandt"),
  ])
  func germanNames(wanted: Case) throws { try check(wanted, "de") }
}
