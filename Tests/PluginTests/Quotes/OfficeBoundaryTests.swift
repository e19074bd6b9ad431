import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Where an office beside a name begins and ends.
@Suite struct OfficeBoundaryTests {
  @Test(
    arguments: [
      // A verb before the office is no part of it.
      ("en", "Incumbent Mark Stone phoned former mayor Laura Webb. “It is over,” Webb said.", "former mayor"),
      ("en", "The film will play Laura’s neighbour Mark Webb. “It is odd,” Webb said.", "Laura’s neighbour"),
      // A clause behind it neither.
      (
        "en", "Laura Webb, a nurse by the time her brother landed, was calm. “It is over,” Webb said.", "nurse"
      ),
      ("en", "Laura Webb, whose husband was the skipper, was calm. “It is over,” Webb said.", nil),
      ("en", "The board has appointed Laura Webb as chief executive. “I start now,” Webb said.", "chief executive"),
      ("en", "The board met Laura Webb as rain fell. “I start now,” Webb said.", nil),
      ("en", "Laura Webb, aged 54, a nurse, was calm. “It is over,” Webb said.", "nurse"),
      ("en", "Laura Webb lent a hand. Webb, the club’s chairwoman, was calm. “It is over,” Webb said.", "chairwoman"),
      ("en", "The minister, the Rev Laura Webb, was calm. “It is over,” Webb said.", "minister"),
      // French and Spanish: an adjective behind it, `ex` before it, what no list has.
      ("fr", "Le chef étoilé Luc Morel sourit. « C’est fini », dit Luc Morel.", "chef étoilé"),
      ("fr", "La juge, Laura Morel, a souri. « C’est fini », dit-elle.", "juge"),
      ("fr", "Infirmière depuis vingt ans, Laura Morel a souri. « C’est fini », dit-elle.", "Infirmière"),
      ("fr", "Le recteur, l’abbé Luc Morel, a souri. « C’est fini », dit Luc Morel.", "recteur"),
      ("fr", "L’ingénieure en chef, Laura Morel, a souri. « C’est fini », dit-elle.", "ingénieure en chef"),
      ("es", "El director del puerto, capitán Luis Vidal, sonrió. «Se acabó», dijo Vidal.", "director del puerto"),
      ("es", "El guarda, don Luis Vidal, sonrió. «Se acabó», dijo Vidal.", "guarda"),
      ("es", "Laura Vidal, la bióloga que dirigió el viaje, sonrió. «Se acabó», dijo Vidal.", "bióloga"),
      ("fr", "L’abbé Luc Morel a souri. « C’est fini », dit Luc Morel.", "abbé"),
      ("es", "El exalcalde de Lugo, Luis Vidal, guarda las cintas. «Se acabó», dijo Vidal.", "exalcalde de Lugo"),
      ("es", "La timonela del bote, Laura Vidal, sonrió. «Se acabó», dijo Vidal.", "timonela"),
      ("de", "Stammkunde Hinnerk Ahlers lachte. „Es ist vorbei“, sagte Ahlers.", "Stammkunde"),
    ] as [(String, String, String?)])
  func office(language: String, paragraph: String, role: String?) throws {
    let steps: [(String, JSONObject)] = [("parse", ["language": .string(language)]), ("extract-quotes", [:])]
    let record = try record(of: "Headline\n\n" + paragraph, steps, registry: builtinPlugins)
    let found = record["quotes"]?.items?.first?[path: "speaker.role"]
    let text = found?["text"]?.text ?? found?.text
    if let role { #expect(text?.contains(role) == true, "\(text ?? "none")") } else { #expect(text == nil) }
    #expect(text?.contains("phoned") != true && text?.contains("landed") != true)
  }

  @Test(
    arguments: [
      ("fr", "Le Pr Luc Morel a souri. « C’est fini », dit le Pr Morel.", "Luc Morel"),
      ("de", "Die Leipziger Malerin Laura Brandt lachte. „Es ist vorbei“, sagte Brandt.", "Laura Brandt"),
      ("de", "Damals war Alfons Hierl Bürgermeister. „Es ist vorbei“, sagte Hierl.", "Alfons Hierl"),
      ("de", "Die Souffleuse Gitta Maurer lachte. „Es ist vorbei“, sagte Maurer.", "Gitta Maurer"),
      (
        "de", "Zu Pastor Ahlers will jeder. Fenja Ahlers, 34, lachte. „Es ist vorbei“, sagte sie.", "Fenja Ahlers"
      ),
    ])
  func nameWithoutTitle(language: String, paragraph: String, name: String) throws {
    #expect(try speakers(paragraph, language: language).first?.speaker == name)
  }
}
