import Testing

@testable import Engine

/// Parameters, their defaults and `--set`.
@Suite struct ParameterTests {
  @Test(arguments: [
    ("{n: 3}", "n", "5" as String?, ExpressionValue.number(5)), ("{n: 3}", "n", nil, .number(3)),
    ("{n: {type: number}}", "n", "2.5", .number(2.5)), ("{n: yes}", "n", nil, .string("yes")),
    ("{n: true}", "n", "false", .bool(false)), ("{n: {type: text, default: a}}", "n", "b=c", .string("b=c")),
    ("{n: [a]}", "n", "b,c", .list([.string("b"), .string("c")])), ("{n: \"\"}", "n", nil, .string("")),
  ])
  func values(params: String, name: String, given: String?, expected: ExpressionValue) throws {
    let loaded = load(steps: "- parse", params: params, settings: given.map { [(name, $0)] } ?? [])
    #expect(loaded.plan?.params[name] == expected)
  }

  @Test(arguments: [
    ("{n: 3}", "n", "many"), ("{n: true}", "n", "1"), ("{n: 3}", "m", "4"), ("{n: {type: number}}", "n", "nan"),
    ("{n: {type: number}}", "n", "inf"),
  ])
  func refused(params: String, name: String, given: String) {
    #expect(load(steps: "- parse", params: params, settings: [(name, given)]).codes.contains("W031"))
  }

  @Test func theLastSettingCounts() {
    let loaded = load(steps: "- parse", params: "{n: 1}", settings: [("n", "2"), ("n", "3")])
    #expect(loaded.plan?.params["n"] == .number(3))
  }

  @Test func anOptionTakesTheParametersType() throws {
    let steps = "- parse\n- summarize: {sentences: \"${{ params.n }}\"}"
    #expect(load(steps: steps, params: "{n: 2}").codes == [])
    #expect(load(steps: steps, params: "{n: two}").codes == ["W102"])
    #expect(load(steps: steps, params: "{n: 0}").codes == ["W103"])
  }

  @Test func theFingerprintFollowsTheParameter() throws {
    let steps = "- parse\n- summarize: {sentences: \"${{ params.n }}\"}"
    let two = load(steps: steps, params: "{n: 2}").plan?.steps.last?.fingerprint
    let three = load(steps: steps, params: "{n: 2}", settings: [("n", "3")]).plan?.steps.last?.fingerprint
    #expect(two != nil && two != three)
  }
}
