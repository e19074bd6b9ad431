import Prose

/// Small nouns for what does business or publishes, and is never somebody.
enum FirmWords {
  /// In English, where the noun tells that no person is meant: `Holt & Sons, the law firm`, `the airline said`.
  static let english: WordSet = [
    "firm", "company", "charity", "retailer", "manufacturer", "airline", "brewer", "brewery", "publisher", "bank",
    "supermarket", "chain", "startup", "start-up", "nonprofit", "university", "college", "hospital", "newspaper",
    "giant", "carmaker", "automaker", "chipmaker", "brand", "lender", "broadcaster", "tech", "conglomerate",
  ]
  /// In French and Spanish, where the noun stands before the name: `la empresa Lactor`.
  static let romance: WordSet = [
    "entreprise", "société", "groupe", "firme", "marque", "agence", "start-up", "ong", "asbl", "hebdomadaire",
    "quotidien", "tabloïd", "magazine", "mensuel", "chaîne", "enseigne", "coopérative", "compagnie", "armateur",
    "constructeur", "empresa", "compañía", "grupo", "firma", "agencia", "naviera", "constructora", "diario",
    "semanario", "periódico", "portal", "revista", "cadena", "emisora", "cooperativa", "consultora", "aerolínea",
    "eléctrica", "farmacéutica",
  ]
  /// Of all these and German ones, those that any company is called, whatever its trade: `the company`, `der Konzern`.
  static let companies: WordSet = [
    "company", "firm", "business", "manufacturer", "maker", "retailer", "unternehmen", "firma", "konzern", "betrieb",
    "société", "entreprise", "firme", "empresa", "compañía", "sociedad",
  ]
}
