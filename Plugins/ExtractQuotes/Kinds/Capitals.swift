import Text

/// Whether a capital letter of a Western language stands at a place: `A`, `É`, `Ö`.
func isWesternCapital(_ text: [UInt8], at place: Int) -> Bool {
  isASCIIUppercase(text[place]) || text[place] == 0xC3 && place + 1 < text.count && text[place + 1] < 0xA0
}
