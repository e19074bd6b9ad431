import Testing

@Suite struct CoreSchemaTests {
  @Test(arguments: [
    ("no", "\"no\""), ("on", "\"on\""), ("yes", "\"yes\""), ("off", "\"off\""), ("y", "\"y\""),
    ("true", "true"), ("True", "true"), ("TRUE", "true"), ("tRue", "\"tRue\""),
    ("false", "false"), ("False", "false"), ("FALSE", "false"),
    ("null", "null"), ("Null", "null"), ("NULL", "null"), ("~", "null"), ("", "null"), ("nULL", "\"nULL\""),
    ("012", "12"), ("0", "0"), ("-0", "0"), ("+7", "7"), ("-12", "-12"), ("0o14", "12"), ("0xC", "12"),
    ("0xff", "255"), ("0o8", "\"0o8\""), ("0x", "\"0x\""), ("0xG", "\"0xG\""), ("0b1", "\"0b1\""),
    ("-0x1", "\"-0x1\""), ("1_000", "\"1_000\""), ("1:30", "\"1:30\""), ("2025-03-02", "\"2025-03-02\""),
    ("1.5", "1.5"), (".5", "0.5"), ("1.", "1.0"), ("1e3", "1000.0"), ("1E-2", "0.01"), ("-1.5e+2", "-150.0"),
    (".", "\".\""), ("+", "\"+\""), ("1e", "\"1e\""), ("1.2.3", "\"1.2.3\""), ("e3", "\"e3\""),
    (".inf", "null"), ("-.INF", "null"), (".nan", "null"), ("inf", "\"inf\""), ("NaN", "\"NaN\""),
    ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
    ("9223372036854775808", "Y013"), ("0x8000000000000000", "Y013"), ("1e999", "Y013"),
    ("\"9223372036854775808\"", "\"9223372036854775808\""),
  ])
  func plainTexts(text: String, expected: String) {
    #expect(read("v: " + text) == (expected == "Y013" ? expected : "{\"v\":\(expected)}"))
  }

  @Test(arguments: [
    ("!!str 12", "\"12\""), ("!!str", "\"\""), ("! 12", "\"12\""), ("!!int \"3\"", "3"), ("!!float 1", "1.0"),
    ("!!float 1.5", "1.5"), ("!!bool \"true\"", "true"), ("!!null \"\"", "null"), ("!!map {a: 1}", "{\"a\":1}"),
    ("!!seq [1]", "[1]"), ("!local 12", "\"12\""), ("!local {a: 1}", "{\"a\":1}"), ("!!binary aGk=", "\"aGk=\""),
    ("!<tag:yaml.org,2002:str> 1", "\"1\""), ("!!set {a: }", "{\"a\":null}"),
  ])
  func tags(text: String, expected: String) {
    #expect(read("v: " + text) == "{\"v\":\(expected)}")
  }

  @Test(arguments: [
    "!!int abc", "!!int 1.5", "!!bool no", "!!null x", "!!map x", "!!seq {a: 1}", "!!map [1]", "!!str [1]",
  ])
  func tagsThatDoNotFit(text: String) {
    #expect(read("v: " + text) == "Y012")
  }
}
