/// A page's document type, which decides how browsers lay it out.
struct Doctype: Sendable {
  var name: [UInt8] = []
  var publicID: [UInt8]?
  var systemID: [UInt8]?
  var forcesQuirks = false

  /// Whether browsers show a page of this type as those of the nineties did (HTML Standard, 13.2.6.4.1).
  var isQuirky: Bool {
    let type = String(decoding: publicID ?? [], as: UTF8.self).lowercased()
    let system = String(decoding: systemID ?? [], as: UTF8.self).lowercased()
    if forcesQuirks || name != Array("html".utf8) { return true }
    if system == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd" { return true }
    if ["-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html"].contains(type) {
      return true
    }
    if systemID == nil, Self.quirkyWithoutSystem.contains(where: type.hasPrefix) { return true }
    return Self.quirky.contains(where: type.hasPrefix)
  }

  private static let quirkyWithoutSystem = ["-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//"]

  private static let quirky = [
    "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer", "-//netscape comm. corp.//dtd", "-//o'reilly and associates//dtd html",
    "-//sq//dtd html 2.0 hotmetal + extensions//", "-//softquad software//dtd hotmetal pro",
    "-//softquad//dtd hotmetal pro",
    "-//spyglass//dtd html 2.0 extended//", "-//sun microsystems corp.//dtd hotjava", "-//w3c//dtd html 3",
    "-//w3c//dtd html 4.0 frameset//", "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental",
    "-//w3c//dtd w3 html", "-//w3o//dtd w3 html 3.0//", "-//webtechs//dtd mozilla html",
  ]
}
