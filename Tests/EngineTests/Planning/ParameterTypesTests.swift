import Diagnostics
import TestSupport
import Testing

@testable import Engine

/// The types of parameters: which defaults and which texts of `--set` each takes.
@Suite struct ParameterTypesTests {
  @Test(arguments: [
    ("text", "a", ExpressionValue.string("a") as ExpressionValue?), ("text", "", .string("")),
    ("text", "3", .string("3")),
    ("integer", "3", .number(3)), ("integer", "-3", .number(-3)), ("integer", "3.0", nil), ("integer", "", nil),
    ("integer", "3 ", nil),
    ("integer", "99999999999999999999", nil), ("number", "3", .number(3)), ("number", "-0.5", .number(-0.5)),
    ("number", "1e3", .number(1000)),
    ("number", "1e999", nil), ("number", "nan", nil), ("number", "-inf", nil), ("number", "a", nil),
    ("boolean", "true", .bool(true)),
    ("boolean", "false", .bool(false)), ("boolean", "yes", nil), ("boolean", "True", nil), ("boolean", "1", nil),
    ("list", "", .list([])),
    ("list", "a", .list([.string("a")])), ("list", "a,b", .list([.string("a"), .string("b")])),
    ("list", ",a,", .list([.string("a")])),
  ])
  func textsOfTheCommandLine(type: String, text: String, expected: ExpressionValue?) throws {
    let loaded = load(steps: "- parse", params: "{p: {type: \(type)}}", settings: [("p", text)])
    #expect(loaded.plan?.params["p"] == expected, "\(loaded.codes)")
    #expect(loaded.codes == (expected == nil ? ["W031"] : []))
  }

  private static let values = ["a", "3", "2.5", "true", "[a]"]
  private static let types = ["text", "integer", "number", "boolean", "list"]

  /// A default must be of its type; a whole number is a number too.
  @Test(arguments: types, values) func defaults(type: String, value: String) {
    let fits =
      Self.types.firstIndex(of: type) == Self.values.firstIndex(of: value) || (type == "number" && value == "3")
    let loaded = load(steps: "- parse", params: "{p: {type: \(type), default: \(value)}}")
    #expect(loaded.codes == (fits ? [] : ["W030"]), "\(type): \(value)")
    #expect((loaded.plan?.params["p"] != nil) == fits)
  }

  /// A default alone gives the type, which then holds for `--set`.
  @Test(arguments: zip(values, ["x", "x", "x", "x", "x"])) func aDefaultGivesTheType(value: String, given: String) {
    let takesAnyText = value == "a" || value == "[a]"
    for params in ["{p: \(value)}", "{p: {default: \(value)}}"] {
      #expect(load(steps: "- parse", params: params, settings: [("p", given)]).codes == (takesAnyText ? [] : ["W031"]))
    }
  }

  @Test(arguments: [
    ("string", "text"), ("str", "text"), ("int", "integer"), ("float", "number"), ("bool", "boolean"),
    ("array", "list"),
    ("Boolean", "boolean"), ("integr", "integer"), ("lists", "list"),
  ])
  func typesOfOtherLanguages(type: String, ours: String) {
    let said = load(steps: "- parse", params: "{p: {type: \(type), default: 3}}").diagnostics
    #expect(said.map(\.code) == ["W030"] && said[0].help == "did you mean “\(ours)”?", "\(said)")
  }

  @Test(arguments: [
    ("{p: }", "needs a default or a type", "{type: text}"), ("[p]", "must be a mapping", ""),
    ("{p: {type: date}}", "must be one of text", ""),
    ("{p: {default: {a: b}}}", "must be of type text", ""), ("{p: {typ: text}}", "no key “typ”", "“type”"),
    ("{3: a}", "must be a text", "in quotes"),
    ("{p: {type: [text]}}", "must be one of text", ""),
  ])
  func whatIsTold(params: String, message: String, help: String) {
    let said = load(steps: "- parse", params: params).diagnostics
    #expect(said.count == 1 && said[0].message.contains(message), "\(said.map(\.message))")
    if !help.isEmpty { #expect(said.first?.help?.contains(help) == true) }
    #expect(said.first?.location?.line == 2)
  }

  /// What a parameter is, it is wherever it is used: in options, paths, conditions and variables.
  @Test(arguments: [
    ("3", "3"), ("2.5", "2.5"), ("true", "true"), ("\"007\"", "007"), ("[a, b]", "a, b"), ("é", "é"),
  ])
  func inTexts(value: String, text: String) throws {
    let loaded = load(steps: "- parse\n- export: {as: html, to: \"Out/${{ params.p }}.html\"}", params: "{p: \(value)}")
    let plan = try #require(loaded.plan, "\(loaded.codes)")
    guard case .export(_, let destination) = plan.steps[1].work else { return }
    #expect(destination.template.filled { plan.params[$0[1]] } == "Out/\(text).html")
    #expect(destination.gathers)
  }

  @Test func aMisspeltSettingIsCorrected() {
    let said = load(steps: "- parse", params: "{sentences: 3}", settings: [("sentence", "2")]).diagnostics
    #expect(said.map(\.code) == ["W031"] && said[0].help == "did you mean “sentences”?")
    let none = load(steps: "- parse", settings: [("x", "2")]).diagnostics
    #expect(none.map(\.code) == ["W031"] && none[0].help == "the workflow declares none")
  }
}
