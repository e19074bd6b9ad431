/// Letters outside of ASCII and the languages that use them, as bits in the order of ``LanguageWords/codes``.
enum LanguageLetters {
  /// The languages that write that letter; 0 where it says nothing.
  static func languages(with scalar: Unicode.Scalar) -> UInt64 {
    if scalar.value < 0x250 { return table[Int(scalar.value)] }
    return (0x1E00..<0x1F00).contains(scalar.value) ? vietnamese : 0
  }

  private static let vietnamese = LanguageWords.bits("vi")

  private static let letters: [(letters: String, languages: String)] = [
    ("ß", "de"), ("ä", "de sv fi et sk"), ("ö", "de sv fi hu tr et is"), ("ü", "de tr hu et"), ("å", "sv da nb"),
    ("ø", "da nb"), ("æ", "da nb is"), ("ð", "is"), ("þ", "is"), ("ñ", "es gl"), ("ç", "fr pt ca tr sq"),
    ("è", "fr it ca"), ("ê", "fr pt vi cy ku"), ("à", "fr it pt ca vi"), ("ã", "pt vi"), ("õ", "pt et vi"),
    ("ò", "it ca ht vi"), ("ì", "it vi"), ("ù", "fr it vi"), ("ó", "es pt gl ca pl cs sk hu is ga"),
    ("í", "es pt gl ca cs sk hu is ga"), ("á", "es pt gl cs sk hu is ga"), ("ú", "es pt gl ca cs sk hu is ga"),
    ("œ", "fr"), ("é", "fr es it nl pt ca gl cs sk hu is ga"), ("î", "fr ro ku"), ("û", "fr ku"), ("ë", "nl sq fr"),
    ("â", "fr pt ro vi"), ("ô", "fr pt sk vi"), ("ï", "fr nl ca"), ("ý", "cs sk is"), ("ł", "pl"), ("ą", "pl lt"),
    ("ę", "pl lt"), ("ś", "pl"), ("ź", "pl"), ("ż", "pl mt"), ("ń", "pl"), ("ć", "pl hr"), ("č", "cs sk hr sl lt lv"),
    ("š", "cs sk hr sl lt lv et"), ("ž", "cs sk hr sl lt lv et"), ("ř", "cs"), ("ě", "cs"), ("ů", "cs"), ("ľ", "sk"),
    ("ť", "cs sk"), ("ď", "cs sk"), ("ň", "cs sk"), ("đ", "hr vi"), ("ő", "hu"), ("ű", "hu"), ("ğ", "tr"),
    ("ş", "tr ro ku"), ("ı", "tr"), ("ș", "ro"), ("ț", "ro"), ("ţ", "ro"), ("ă", "ro vi"), ("ė", "lt"), ("ų", "lt"),
    ("ū", "lt lv"), ("į", "lt"), ("ā", "lv"), ("ē", "lv"), ("ī", "lv"), ("ķ", "lv"), ("ļ", "lv"), ("ņ", "lv"),
    ("ģ", "lv"), ("ư", "vi"), ("ơ", "vi"), ("ŵ", "cy"), ("ŷ", "cy"), ("ħ", "mt"), ("ġ", "mt"), ("ċ", "mt ga"),
  ]

  private static let table: [UInt64] = {
    var table = Array(repeating: UInt64(0), count: 0x250)
    for entry in letters {
      let bits = LanguageWords.bits(entry.languages)
      for scalar in entry.letters.unicodeScalars {
        for form in [String(scalar), scalar.properties.uppercaseMapping] {
          for one in form.unicodeScalars where one.value >= 0x80 && one.value < 0x250 { table[Int(one.value)] = bits }
        }
      }
    }
    return table
  }()
}
