import Testing

/// Texts that run over lines: block scalars and quoted texts, what is folded, kept and cut.
@Suite struct BlockScalarTests {
  @Test(arguments: [
    ("|", "one\n  two", #""one\n  two\n""#), ("|-", "one\ntwo\n", #""one\ntwo""#),
    ("|+", "one\n\n", #""one\n\n\n""#), ("|", "one\n\n\n", #""one\n""#), ("|", "\none", #""\none\n""#),
    ("|", "# no comment\nb # nor here", ##""# no comment\nb # nor here\n""##),
    ("|", "tab\t\nend  ", #""tab\t\nend  \n""#), ("| # remark", "x", #""x\n""#), ("|2", " one\ntwo", #"" one\ntwo\n""#),
    ("|1-", " x", #""  x""#), ("|-1", " x", #""  x""#), ("|", "", #""""#), ("|+", "", #""\n""#), (">", "", #""""#),
    (">", "one\ntwo\n\nthree", #""one two\nthree\n""#), (">", "one\n  deep\ntwo", #""one\n  deep\ntwo\n""#),
    (">-", "one\n\n\ntwo", #""one\n\ntwo""#), (">+", "one\n", #""one\n\n""#), (">", "\none", #""\none\n""#),
    (">", "- no\n- list", #""- no - list\n""#), ("|", "a: b", #""a: b\n""#), (">-", "é\nü", #""é ü""#),
    ("|", "---x", #""---x\n""#),
  ])
  func blockTexts(head: String, body: String, expected: String) {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
    #expect(read("a: \(head)\n" + lines.joined(separator: "\n") + "\n") == "{\"a\":\(expected)}")
  }

  @Test(arguments: ["|", ">", "|-", ">+"])
  func aBlockTextEndsWhereTheNextKeyStands(head: String) {
    let text = read("a: \(head)\n  one\nb: 1\n")
    #expect(text.hasPrefix("{\"a\":\"one") && text.hasSuffix(",\"b\":1}"))
  }

  @Test(arguments: [
    ("a: |\n  x", #"{"a":"x"}"#), ("a: |\n x\r\n y\r\n", #"{"a":"x\ny\n"}"#), ("a: |", #"{"a":""}"#),
    ("- |\n x\n- >\n y\n z\n", #"["x\n","y z\n"]"#), ("a:\n  - |\n    deep\n  - b\n", #"{"a":["deep\n","b"]}"#),
    ("- a: |\n    x\n  b: 1", #"[{"a":"x\n","b":1}]"#), ("--- |\nx\n...\n", #""x\n""#),
    ("a: &t |\n  x\nb: *t", #"{"a":"x\n","b":"x\n"}"#), ("a: !!str |\n  12\n", #"{"a":"12\n"}"#),
  ])
  func blockTextsInTheirPlaces(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("a: |0\n  x", "Y001 1:5"), ("a: |10\n  x", "Y001 1:6"), ("a: |--\n  x", "Y001 1:6"), ("a: |x\n  b", "Y001 1:5"),
    ("a: >5\n  b", "Y001 2:3"), ("a: |\n   x\n  y\n", "Y001 3:3"), ("k:\n  a: >12\n    b", "Y001 2:8"),
  ])
  func headsThatCannotBeRead(text: String, place: String) {
    #expect(problems(text).first == place)
  }

  @Test(arguments: [
    ("\"one\n\n  two\"", #""one\ntwo""#), ("\"one \\\n  two\"", #""one two""#),
    ("'one\n  two\n\n  three'", #""one two\nthree""#), ("''", #""""#), (#""""#, #""""#), ("'it''s'", #""it's""#),
    ("one\n  two\n\n  three", #""one two\nthree""#), ("\"  kept  \"", #""  kept  ""#), ("'a\\n'", #""a\\n""#),
    (#""\x41\u00e9\U0001F600""#, #""Aé😀""#), (#""\n\t\\\"\/\r""#, #""\n\t\\\"/\r""#),
    (#""\e\0\a\b\v\f""#, #""\u001b\u0000\u0007\u0008\u000b\u000c""#), (#""a\ b""#, #""a b""#),
    (#""\N\_\L\P""#, "\"\\u0085\u{A0}\\u2028\\u2029\""),
  ])
  func quotedTexts(text: String, expected: String) {
    #expect(read("a: \(text)") == "{\"a\":\(expected)}")
  }

  @Test(arguments: [#""\xZZ""#, #""\uD83D""#, #""\U00110000""#, #""\u12""#, #""é \q""#])
  func escapesThatStandForNothing(text: String) {
    #expect(problems("a: \(text)").map { $0.prefix(5) } == ["Y001 "])
  }
}
