import Prose
import Text

/// Reads amounts as numbers, so that `1,000`, `1.000` and `a thousand` are told to be one.
enum AmountValue {
  /// The number that digits or a word stand for, and letters behind it that are no scale; `nil` for what is no number.
  ///
  /// - Parameter commaIsPoint: whether the language writes `3,5` for three and a half.
  static func read(_ word: ArraySlice<UInt8>, commaIsPoint: Bool) -> (number: Double, rest: String)? {
    guard let first = word.first, isASCIIDigit(first) else {
      return inWords(word).map { ($0, "") }
    }
    let end = word.lastIndex(where: isASCIIDigit).map { $0 + 1 } ?? word.endIndex
    let letters = String(utf8: word[end...]).lowercased()
    let digits = word[..<end]
    guard digits.allSatisfy({ isASCIIDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else {
      return (0, String(utf8: word).lowercased())
    }
    let number = number(digits, commaIsPoint: commaIsPoint)
    if let scale = scales[letters] { return (number * scale, "") }
    return (number, ["st", "nd", "rd", "th"].contains(letters) ? "" : letters)
  }

  private static let scales: [String: Double] = ["k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12]

  private static func number(_ digits: ArraySlice<UInt8>, commaIsPoint: Bool) -> Double {
    let separators = digits.indices.filter { !isASCIIDigit(digits[$0]) }
    let point = separators.last.flatMap { last -> Int? in
      if Set(separators.map { digits[$0] }).count > 1 { return last }
      guard separators.count == 1 else { return nil }
      let isPoint = (digits[last] == UInt8(ascii: ",")) == commaIsPoint
      return isPoint || digits.endIndex - last != 4 ? last : nil
    }
    var number = 0.0
    var fraction = 1.0
    for (place, byte) in zip(digits.indices, digits) where isASCIIDigit(byte) {
      number = number * 10 + Double(byte - UInt8(ascii: "0"))
      if let point, place > point { fraction *= 10 }
    }
    return number / fraction
  }

  /// `seven`, `twenty-one`, `quatre-vingt-dix`, `two-hundred`.
  private static func inWords(_ word: ArraySlice<UInt8>) -> Double? {
    let parts = word.split(separator: UInt8(ascii: "-")).map { WordHash.of($0) }
    guard let first = parts.first, var sum = words[first] else { return nil }
    for part in parts.dropFirst() where part != et {
      guard let value = words[part] ?? ones[part] else { return nil }
      // Of hundreds, thousands and French twenties there are as many as the words before say: two, four, half.
      let counts = sum > 0 && sum < value && (value >= 100 || sum < 1 || (sum == 4 && value == 20))
      if counts { sum *= value } else { sum += value }
    }
    return sum
  }

  private static let et = WordHash.of("et")
  /// Articles that are numbers within a word of several parts.
  private static let ones: WordMap<Double> = {
    var map = WordMap<Double>()
    for word in ["un", "une"] { map.set(WordHash.of(word), to: 1) }
    return map
  }()

  private static let words: WordMap<Double> = {
    var map = WordMap<Double>()
    for row in rows {
      for (place, words) in row.names.enumerated() {
        for word in words.split(separator: " ") { map.set(WordHash.of(String(word)), to: row.values[place]) }
      }
    }
    return map
  }()

  /// Names of numbers in English, German, French, Spanish; those that are articles as well are left out.
  private static let rows: [(values: [Double], names: [String])] = [
    (
      Array(stride(from: 0, through: 20, by: 1)),
      [
        "zero null zéro cero", "one eins", "two zwei deux dos", "three drei trois tres", "four vier quatre cuatro",
        "five fünf cinq cinco", "six sechs seis", "seven sieben sept siete", "eight acht huit ocho", "nine neun nueve",
        "ten zehn dix diez", "eleven elf onze once", "twelve zwölf douze doce", "thirteen dreizehn treize trece",
        "fourteen vierzehn quatorze catorce", "fifteen fünfzehn quinze quince", "sixteen sechzehn seize dieciséis",
        "seventeen siebzehn diecisiete", "eighteen achtzehn dieciocho", "nineteen neunzehn diecinueve",
        "twenty zwanzig vingt vingts veinte",
      ]
    ),
    (
      Array(stride(from: 30, through: 100, by: 10)),
      [
        "thirty dreißig trente treinta", "forty vierzig quarante cuarenta", "fifty fünfzig cinquante cincuenta",
        "sixty sechzig soixante sesenta", "seventy siebzig setenta", "eighty achtzig ochenta", "ninety neunzig noventa",
        "hundred hundert cent cents cien ciento",
      ]
    ),
    ([12, 0.5], ["dozen dutzend douzaine docena", "half"]),
    (
      [1e3, 1e6, 1e9, 1e12],
      [
        "thousand tausend mille mil", "million millions millionen mio mio. millón millones mn",
        "billion billions bn milliarde milliarden mrd mrd. milliard milliards mds", "trillion trillions billionen",
      ]
    ),
  ]

  /// The sign that stands for what is counted: of money or hundredths; 0 for all else.
  static func unit(_ word: UInt32?) -> UInt32 { word.flatMap { units[$0] } ?? 0 }

  private static let units: WordMap<UInt32> = {
    var map = WordMap<UInt32>()
    let names = [
      "$": "$ dollar dollars dólares dólare", "€": "€ euro euros", "£": "£ pound pounds pfund", "¥": "¥ yen",
      "%": "% percent prozent",
    ]
    for (sign, words) in names {
      for word in words.split(separator: " ") { map.set(WordHash.of(String(word)), to: WordHash.of(sign)) }
    }
    return map
  }()
}
