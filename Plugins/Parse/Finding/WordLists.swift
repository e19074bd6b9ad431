import PluginKit
import Text

extension Parsing {
  /// The words by which blocks are known: the built-in lists with an editor's own added.
  ///
  /// A class, as every reading of a block is handed all of them.
  final class WordLists: Sendable {
    let bylines: PhraseTable
    let joiners: PhraseTable
    let roles: PhraseTable
    let outlets: PhraseTable
    let outletEndings: PhraseTable
    let credits: PhraseTable
    let agencies: PhraseTable
    let captions: PhraseTable
    let notices: PhraseTable
    let noticeOpenings: PhraseTable
    let boilerplate: PhraseTable
    let boilerplateLines: PhraseTable
    let published: PhraseTable
    let updated: PhraseTable
    let readingTime: PhraseTable
    let abouts: PhraseTable
    let releaseNotes: PhraseTable
    let contacts: PhraseTable
    let releaseWires: PhraseTable
    let releases: PhraseTable
    let calls: PhraseTable
    let channels: PhraseTable
    let readerWords: PhraseTable
    let offices: PhraseTable
    let sections: PhraseTable
    let beats: PhraseTable
    let legalLinks: PhraseTable
    let days: PhraseTable
    let dayFirst: PhraseTable
    let noDatelines: PhraseTable
    let placeHeads: PhraseTable
    let standing: PhraseTable

    /// The lists of `words.yaml` alone: made once for all steps.
    static let usual = WordLists(adding: nil)

    /// The lists of `words.yaml`, each with what the mapping `own` has under its name.
    init(adding own: JSONValue?) {
      let builtIn = Self.builtIn
      func table(_ name: String) -> PhraseTable {
        PhraseTable(Self.phrases(builtIn?[name]) + Self.phrases(own?[name]))
      }
      bylines = table("bylines")
      joiners = table("joiners")
      roles = table("roles")
      outlets = table("outlets")
      outletEndings = table("outlet_endings")
      credits = table("credits")
      agencies = table("agencies")
      captions = table("captions")
      notices = table("notices")
      noticeOpenings = table("notice_openings")
      boilerplate = table("boilerplate")
      boilerplateLines = table("boilerplate_lines")
      published = table("published")
      updated = table("updated")
      readingTime = table("reading_time")
      abouts = table("abouts")
      releaseNotes = table("release_notes")
      contacts = table("contacts")
      releaseWires = table("release_wires")
      releases = table("releases")
      calls = table("calls")
      channels = table("channels")
      readerWords = table("reader_words")
      offices = table("offices")
      sections = table("sections")
      beats = table("beats")
      legalLinks = table("legal_links")
      days = table("days")
      dayFirst = table("day_first")
      noDatelines = table("no_datelines")
      placeHeads = table("place_heads")
      standing = table("standing")
    }

    /// The names of the lists.
    static var names: [String] { builtIn?.object?.members.map(\.name) ?? [] }

    private static let builtIn = EmbeddedFile.text("Parse/Data/words.yaml").flatMap { try? JSONParser.parse($0) }

    private static func phrases(_ value: JSONValue?) -> [String] {
      (value?.items ?? []).compactMap(\.text)
    }
  }
}
