import Testing

/// Small articles that rules alone got right and the fitted weights do not.
///
/// The weights find more elsewhere (docs/models/clauses.md); what they lose is listed here, so that it is neither
/// forgotten nor hidden. An entry that is right again fails, and must go.
private let lostKinds = [
  "Norway’s ambassador, Ilo Danek, spoke.", "Der Bund Deutscher Imker (BDI) warnt.", "Karl Thoma (SPD) warnt.",
  "Jo Ash said pay was low.", "Laura Webb wrote it for fun.", "A stage lighting house, Marlow Engine",
  "In the yard of Hugh Dale", "En tanto, vecinos de la Marina", "“Book early,” said Anna Moss",
  "Malo Riou est avocat.", "Malo Riou a écouté.", "Claire Morel est venue.", "“We knew,” said one footman.",
  "Innenminister Jens Ahlers traf am Montag ein.", "Präsident Jens Ahlers traf am Montag ein.",
  "«Nada está decidido», deslizan", "Unas cifras «fantasiosas»",
  "descriptor-4", "fr-rank-4", "fr-verbless-3", "fr-names-2", "fr-pron-2", "es-print-futbol",
  "es-print-g11", "es-print-g14", "es-print-h10", "es-print-h11", "es-print-h14",
]

/// Checks what must hold; of a small article that is among the lost ones a failure is known.
func unlessLost(_ article: String, _ check: () -> Void) {
  guard lostKinds.contains(where: article.hasPrefix) else { return check() }
  withKnownIssue("lost by the weights") { check() }
}
