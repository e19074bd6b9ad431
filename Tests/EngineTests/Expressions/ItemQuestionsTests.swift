import Diagnostics
import TestSupport
import Testing
import Text

@testable import Engine

/// `LAYER.any(…)`, `LAYER.all(…)`, `LAYER.count(…)`: what they say of the same items agrees.
@Suite struct ItemQuestionsTests {
  private static let conditions = [
    "confidence < 0.5", "kind == \"direct\"", "speaker == null", "speaker.name == 'Anna'", "not reviewed",
    "confidence >= 0.5 and kind != 'scare'",
    "kind == 'direct' or speaker.name == null", "true", "false", "confidence > params.least", "text == lower(text)",
  ]

  private func items(_ numbers: inout SeededNumbers) -> [ExpressionValue] {
    (0..<numbers.number(below: 6)).map { _ in
      var item: JSONObject = [
        "kind": .string(numbers.pick(["direct", "mixed", "scare"])),
        "confidence": .number(Double(numbers.number(below: 11)) / 10),
        "text": .string(numbers.pick(["yes", "No"])),
      ]
      item.append(
        "speaker", numbers.number(below: 2) == 0 ? .null : ["name": .string(numbers.pick(["Anna", "Peter"]))])
      return .object(item)
    }
  }

  private func value(_ text: String, _ items: [ExpressionValue]?) throws -> ExpressionValue {
    try ExpressionParser.parse(text).value { path in
      if path == ["params", "least"] { return .number(0.7) }
      return path == ["quotes", "[]"] ? items.map { .list($0) } : nil
    }
  }

  @Test(arguments: conditions, 1...8 as ClosedRange<UInt64>) func theyAgree(condition: String, seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let items = items(&numbers)
    guard case .number(let count) = try value("quotes.count(\(condition))", items) else {
      Issue.record("a count is a number")
      return
    }
    #expect(try value("quotes.any(\(condition))", items) == .bool(count > 0))
    #expect(try value("quotes.all(\(condition))", items) == .bool(count == Double(items.count)))
    #expect(try value("quotes.count(not (\(condition)))", items) == .number(Double(items.count) - count))
    #expect(try value("not quotes.all(not (\(condition)))", items) == .bool(count > 0))
  }

  @Test func countsAreThoseOfTheItems() throws {
    let items: [ExpressionValue] = [
      .object(["kind": "direct", "confidence": .number(0.9), "speaker": ["name": "Anna"]]),
      .object(["kind": "direct", "confidence": .number(0.3), "speaker": .null]),
      .object(["kind": "mixed", "confidence": .number(0.5)]),
    ]
    for (condition, count) in [
      ("kind == 'direct'", 2), ("confidence < 0.5", 1), ("confidence <= 0.5", 2), ("speaker == null", 2),
      ("speaker.name == 'Anna'", 1),
      ("speaker.name == null", 2), ("kind == 'direct' and speaker != null", 1), ("confidence > params.least", 1),
      ("nosuch == null", 3),
    ] {
      #expect(try value("quotes.count(\(condition))", items) == .number(Double(count)), "\(condition)")
    }
  }

  /// A layer that nobody wrote has no items: none is so, all are.
  @Test func withoutItems() throws {
    for items in [nil, []] as [[ExpressionValue]?] {
      #expect(try value("quotes.any(true)", items) == .bool(false) && value("quotes.all(false)", items) == .bool(true))
      #expect(try value("quotes.count(true)", items) == .number(0))
    }
  }

  @Test(arguments: [
    "quotes.any(quotes.any(true))", "quotes.any()", "quotes.any(a, b)", "quotes.any(a", "any(a)", ".any(true)",
    "a.b.any(true)", "quotes.none(true)",
  ])
  func whatIsNoQuestion(text: String) {
    #expect(throws: ExpressionFailure.self) { try ExpressionParser.parse(text) }
  }

  /// Fields are checked before a run: those of the layer are known, others are not, and types must fit.
  @Test(arguments: [
    ("quotes.any(confidence < 0.5)", true), ("quotes.any(speaker == null)", true),
    ("quotes.any(speaker.name == 'A')", true),
    ("quotes.any(confidence < '0.5')", false), ("quotes.any(confidnce < 0.5)", false),
    ("quotes.count(kind == 'direct') > 2", true),
    ("corrections.any(kind == 'retraction')", true), ("corrections.any(confidence < 1)", false),
    ("structure.any(level == 2)", true),
    ("summary.count(score > 0.5) > 0", true), ("quotes.all(kind == 3)", false),
    ("quotes.any(article.words > 500)", true),
    ("quotes.any(cue.text == 'said')", true), ("quotes.count(true) == 'x'", false), ("quotes.count > '2'", false),
    ("article.words > 100", true),
    ("article.words > 'many'", false), ("article.slug > 3", false), ("quotes.any(edits == 'x')", false),
  ])
  func fieldsAreKnown(condition: String, isRight: Bool) {
    let steps = "- parse\n- extract-quotes\n- detect-corrections\n- summarize\n- export: a.json\n  if: \(condition)"
    let found = load(steps: steps)
    #expect(found.codes.isEmpty == isRight, "\(found.diagnostics.map(\.message))")
    #expect((found.plan != nil) == isRight)
  }
}
