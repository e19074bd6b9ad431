import Articles
import TestSupport
import Testing

@testable import BuiltinPlugins

/// Numbers as people say them against the digits that stand in print: every number is itself, and no other.
@Suite struct NumbersInWordsTests {
  private static let languages = ["en", "de", "fr", "es"]

  private static let english = (
    ones: [
      "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen", "fifteen",
      "sixteen", "seventeen", "eighteen", "nineteen",
    ], tens: ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  )
  private static let german = (
    ones: [
      "", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn",
      "vierzehn", "fünfzehn",
      "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ], tens: ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
  )
  private static let french = (
    ones: [
      "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
      "quatorze", "quinze",
      "seize", "dix-sept", "dix-huit", "dix-neuf",
    ], tens: ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]
  )
  private static let spanish = (
    ones: [
      "", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
      "catorce", "quince",
      "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiún", "veintidós", "veintitrés",
      "veinticuatro", "veinticinco",
      "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ], tens: ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"],
    hundreds: [
      "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
      "ochocientos", "novecientos",
    ]
  )

  /// A number from 1 to 999,999 in the words of a language.
  private static func words(_ number: Int, _ language: String) -> String {
    switch language {
    case "de": german(number) + (number % 100 == 1 ? "s" : "")
    case "fr": french(number)
    case "es": spanish(number)
    default: english(number)
    }
  }

  private static func english(_ number: Int) -> String {
    if number >= 1000 {
      let rest = number % 1000
      return english(number / 1000) + " thousand"
        + (rest == 0 ? "" : rest < 100 ? " and " + english(rest) : " " + english(rest))
    }
    if number >= 100 {
      return english.ones[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + english(number % 100))
    }
    if number < 20 { return english.ones[number] }
    return english.tens[number / 10] + (number % 10 == 0 ? "" : "-" + english.ones[number % 10])
  }

  private static func german(_ number: Int) -> String {
    if number >= 1000 { return german(number / 1000) + "tausend" + german(number % 1000) }
    if number >= 100 { return german.ones[number / 100] + "hundert" + german(number % 100) }
    if number < 20 { return german.ones[number] }
    return (number % 10 == 0 ? "" : german.ones[number % 10] + "und") + german.tens[number / 10]
  }

  private static func french(_ number: Int) -> String {
    if number >= 1000 {
      // `deux cents`, but `deux cent mille`.
      let count = french(number / 1000)
      let isPlural = count.hasSuffix("cents") || count.hasSuffix("vingts")
      let thousands = number < 2000 ? "mille" : (isPlural ? String(count.dropLast()) : count) + " mille"
      return thousands + (number % 1000 == 0 ? "" : " " + french(number % 1000))
    }
    if number >= 100 {
      let hundreds = number < 200 ? "cent" : french.ones[number / 100] + " cent" + (number % 100 == 0 ? "s" : "")
      return hundreds + (number % 100 == 0 ? "" : " " + french(number % 100))
    }
    switch number {
    case ..<20: return french.ones[number]
    case 71: return "soixante et onze"
    case 60..<80: return "soixante" + (number == 60 ? "" : number == 61 ? " et un" : "-" + french.ones[number - 60])
    case 80: return "quatre-vingts"
    case 81...: return "quatre-vingt-" + french.ones[number - 80]
    default:
      let ones = number % 10 == 0 ? "" : number % 10 == 1 ? " et un" : "-" + french.ones[number % 10]
      return french.tens[number / 10] + ones
    }
  }

  private static func spanish(_ number: Int) -> String {
    if number >= 1000 {
      let thousands = number < 2000 ? "mil" : spanish(number / 1000) + " mil"
      return thousands + (number % 1000 == 0 ? "" : " " + spanish(number % 1000))
    }
    if number == 100 { return "cien" }
    if number >= 100 { return spanish.hundreds[number / 100] + (number % 100 == 0 ? "" : " " + spanish(number % 100)) }
    if number < 30 { return spanish.ones[number] }
    return spanish.tens[number / 10] + (number % 10 == 0 ? "" : " y " + spanish.ones[number % 10])
  }

  private static func sentence(_ number: String, _ language: String) -> String {
    switch language {
    case "de": "Wir zählten im Hafen \(number) Boote am Morgen"
    case "fr": "Nous avons compté \(number) bateaux dans le port"
    case "es": "Contamos \(number) barcos en el puerto"
    default: "We counted \(number) boats in the harbour"
    }
  }

  private func verdict(_ number: Int, saidAs words: String, _ language: String) throws -> String {
    let said = Self.sentence(words, language) + "."
    return try compared(Self.sentence("\(number)", language), said: said, language: language).verdict.rawValue
  }

  /// From two on: one is an article in most languages.
  @Test(arguments: languages) func smallNumbers(language: String) throws {
    for number in 2...130 {
      let words = Self.words(number, language)
      #expect(try verdict(number, saidAs: words, language) == "exact", "\(number): \(words)")
    }
  }

  @Test(arguments: languages, 1...8 as ClosedRange<UInt64>) func largerNumbers(language: String, seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<25 {
      let number =
        numbers.pick([0, 1000, 20_000, 300_000]) + 2
        + numbers.number(below: numbers.pick([200, 1000, 10_000, 600_000]))
      let words = Self.words(number, language)
      #expect(try verdict(number, saidAs: words, language) == "exact", "\(number): \(words)")
    }
  }

  /// One more, one less, two digits exchanged: another number.
  @Test(arguments: languages, 1...4 as ClosedRange<UInt64>) func anotherNumberIsAChange(language: String, seed: UInt64)
    throws
  {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<15 {
      let number = 12 + numbers.number(below: numbers.pick([90, 900, 90_000]))
      let turned = Int(String(String(number).reversed())) ?? 0
      for other in [number + 1, number - 1, number * 10, turned] where other != number && other > 1 && other < 1_000_000
      {
        let words = Self.words(other, language)
        #expect(try verdict(number, saidAs: words, language) == "changed", "\(number) and \(words)")
      }
    }
  }

  /// The words were put together rightly in this test.
  @Test(arguments: [
    (21, "twenty-one", "einundzwanzig", "vingt et un", "veintiún"),
    (80, "eighty", "achtzig", "quatre-vingts", "ochenta"),
    (91, "ninety-one", "einundneunzig", "quatre-vingt-onze", "noventa y un"),
    (200, "two hundred", "zweihundert", "deux cents", "doscientos"),
    (1017, "one thousand and seventeen", "eintausendsiebzehn", "mille dix-sept", "mil diecisiete"),
    (
      71_100, "seventy-one thousand one hundred", "einundsiebzigtausendeinhundert", "soixante et onze mille cent",
      "setenta y un mil cien"
    ),
  ])
  func wordsOfNumbers(number: Int, english: String, german: String, french: String, spanish: String) {
    #expect(Self.languages.map { Self.words(number, $0) } == [english, german, french, spanish])
  }

  @Test(arguments: [
    ("0:05", 5_000), ("1:02:03", 3_723_000), ("00:00:01.5", 1_500), ("00:01.25", 1_250), ("12:31,004", 751_004),
    ("120:00", 7_200_000),
    ("9999:59", 599_999_000),
  ])
  func clockTimes(text: String, milliseconds: Int) {
    let bytes = Array(text.utf8)
    let read = ClockTime.read(bytes, at: 0, limit: bytes.count)
    #expect(read?.milliseconds == milliseconds && read?.end == bytes.count)
  }

  @Test(arguments: ["", "5", ":05", "0:5", "0:60", "0:005", "0:05x", "0:05:6", "0:05.1234", "x0:05", "0;05", "1:2:3"])
  func whatIsNoClockTime(text: String) {
    let bytes = Array(text.utf8)
    let read = ClockTime.read(bytes, at: 0, limit: bytes.count)
    #expect(read == nil || read?.end != bytes.count, "\(read?.milliseconds ?? 0)")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func timesAreWrittenAndReadAgain(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let time = numbers.number(below: 360_000_000)
      let bytes = Array(ClockTime.text(time).utf8)
      #expect(ClockTime.read(bytes, at: 0, limit: bytes.count)?.milliseconds == time)
    }
  }
}
