import Testing
import Text

@Suite struct ByteSearchTests {
  private static let text = Array(
    "A mayor, “twice”\nelected — [+] then\ta third time; and so on, to the very end.".utf8)

  @Test(arguments: [0x41, 0x2E, 0x0A, 0x5B, 0xE2, 0x80, 0x9C, 0x00, 0x7F, 0xFF, 0x20] as [UInt8])
  func theFirstPlaceIsFoundInEveryRange(byte: UInt8) {
    let text = Self.text
    for start in 0...text.count {
      for end in [start, start + 1, start + 7, start + 8, start + 9, start + 30, text.count] {
        let range = start..<min(end, text.count)
        #expect(text.firstPlace(of: byte, in: range) == text[range].firstIndex(of: byte))
        #expect(
          text.firstPlace(of: byte, or: 0x0D, in: range) == text[range].firstIndex { $0 == byte || $0 == 0x0D })
        #expect(
          text.firstPlace(of: byte, or: 0x2C, in: range) == text[range].firstIndex { $0 == byte || $0 == 0x2C })
      }
    }
  }

  @Test func controlCharactersAreFound() {
    let text = Array("plain words, “marks” and no more\tthan\u{1F}that\n\u{7F} \u{80} \u{0}".utf8)
    for start in text.indices {
      for end in start...text.count {
        #expect(text.firstControl(in: start..<end) == text[start..<end].firstIndex { $0 < 0x20 })
      }
    }
  }

  @Test func runsOfSmallLettersEndWhereTheyEnd() {
    let text = Array("abcdefghijklmnopqrstuvwxyz{ab`cdefghijk@ABCdefghijklmné and so on 12".utf8) + [0xFF, 0x61, 0x80]
    for start in text.indices {
      for end in start...text.count {
        let expected = text[start..<end].firstIndex { !(0x61...0x7A).contains($0) } ?? end
        #expect(text.endOfSmallLetters(from: start, to: end) == expected)
      }
    }
  }

  @Test func whatLiesOutsideOfTheTextIsNotLookedAt() {
    #expect(([] as [UInt8]).firstPlace(of: 0, in: 0..<9) == nil)
    #expect([1, 2, 3].firstPlace(of: 3, in: 1..<400) == 2)
    #expect([1, 2, 3].firstPlace(of: 1, in: 1..<400) == nil)
    #expect([UInt8](repeating: 7, count: 64).firstPlace(of: 8, or: 6, in: 0..<64) == nil)
  }
}
