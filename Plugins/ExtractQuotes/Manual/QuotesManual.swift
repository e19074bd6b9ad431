public import PluginKit

extension ExtractQuotes {
  /// What there is to know of the plugin.
  public static var manual: Manual<ExtractQuotesOptions> {
    Manual(
      summary: "Find who said what: every quotation with its speaker, cue, outlet and exact place.",
      discussion: """
        Quotation marks of English, German, French, Spanish and other languages are paired paragraph by paragraph; a \
        quotation that runs over several paragraphs, or whose mark was forgotten, is kept. Each quotation then gets \
        the speaker that a small fitted model ranks first among the noun phrases around it, and that speaker the \
        fullest name the article gives, pronouns, titles and bare surnames included. Marks that quote nobody (titles, \
        nicknames, irony) are `scare` and left out unless asked for.

        German, French and Spanish clauses are read by rule instead: which phrase is the subject of the reporting verb \
        (`“…”, sagte …`, `a déclaré …`, `afirmó …`), the source behind `laut`, `nach Angaben`, `selon` or `según`, \
        and German sentences that go on reporting in the subjunctive.

        People and bodies of the article are gathered first and written to the layer `people`: full name, kind, office, \
        gender and how often each is quoted. A text in a language without word lists keeps its quotations, but nobody \
        is named for them.

        The cue verbs, titles and roles lie beside the plugin as YAML, one file a language; `lexicon` adds an \
        editor's own in the same layout. How sure the plugin is stands in `confidence`; what nobody can be named for \
        stays without a speaker rather than with a guess.
        """,
      options: [
        Field("kinds", \.kinds, "Which kinds are wanted: direct, mixed, indirect, scare."),
        Field("shortest", \.shortest, "The fewest words of a quote.", in: 1...1_000),
        Field(
          "languages", \.languages,
          "The languages whose cues are used, en, de, fr, es; without it, that of the article."),
        Field("unattributed", \.unattributed, "Whether quotes stay whose speaker cannot be named."),
        Field("lexicon", \.lexicon, "A YAML file with an editor's own cue verbs, titles and roles."),
      ],
      main: "kinds", examples: examples, rules: QuoteRules.all)
  }
}
