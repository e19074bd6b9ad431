import Text

extension Parsing {
  /// What the names of a page's elements say of their content.
  struct PageFlags: OptionSet, Sendable {
    let rawValue: UInt32

    static let content = PageFlags(rawValue: 1)
    static let headline = PageFlags(rawValue: 1 << 1)
    static let standfirst = PageFlags(rawValue: 1 << 2)
    static let byline = PageFlags(rawValue: 1 << 3)
    static let authorBox = PageFlags(rawValue: 1 << 4)
    static let date = PageFlags(rawValue: 1 << 5)
    static let caption = PageFlags(rawValue: 1 << 6)
    static let credit = PageFlags(rawValue: 1 << 7)
    static let pullQuote = PageFlags(rawValue: 1 << 8)
    static let notice = PageFlags(rawValue: 1 << 9)
    static let embed = PageFlags(rawValue: 1 << 10)
    static let other = PageFlags(rawValue: 1 << 11)
    static let hidden = PageFlags(rawValue: 1 << 12)
    /// Set by the kind of element, not by its name: navigation, the site's header and footer, asides.
    static let outside = PageFlags(rawValue: 1 << 13)
    static let figure = PageFlags(rawValue: 1 << 14)
    static let quotation = PageFlags(rawValue: 1 << 15)
    static let aside = PageFlags(rawValue: 1 << 16)
    /// `<article>` or the page's main part.
    static let article = PageFlags(rawValue: 1 << 17)

    /// What readers wrote, and what lawyers did.
    static let readers = PageFlags(rawValue: 1 << 18)
    /// A row of a table of data: its cells are words of one line.
    static let dataRow = PageFlags(rawValue: 1 << 19)
    /// Set where a picture stands a few elements below.
    static let image = PageFlags(rawValue: 1 << 20)
    /// What opens over the page: the site asks for consent or a subscription there, at any length.
    static let dialog: PageFlags = [.outside, .readers]
    /// All that says that text is not the article's.
    static let elsewhere: PageFlags = [.other, .outside, .readers, .authorBox]

    fileprivate static let named: [(String, PageFlags)] = [
      ("content", .content), ("headline", .headline), ("standfirst", .standfirst), ("byline", .byline),
      ("author_box", .authorBox), ("date", .date), ("caption", .caption), ("credit", .credit),
      ("pull_quote", .pullQuote), ("notice", .notice), ("embed", .embed), ("other", .other), ("hidden", .hidden),
      ("readers", .readers), ("legal", .readers),
    ]
  }

  /// The words of `page-words.yaml`, in a table by hash: a page asks for thousands of them.
  struct PageWords: Sendable {
    static let shared = PageWords()

    /// What a word says as a part of a name, and what it says as the whole name: "hidden" hides, "label-hidden" does
    /// not.
    private struct Slot {
      /// 0 where the slot is free.
      var hash: UInt64 = 0
      var part: PageFlags = []
      var whole: PageFlags = []
    }

    private var slots: [Slot]
    /// The longest word, in bytes: longer ones are not looked up.
    private var longest = 0

    private init() {
      let lists = EmbeddedFile.text("Parse/Data/page-words.yaml").flatMap { try? JSONParser.parse($0) }
      let words = PageFlags.named.flatMap { name, flag in
        (lists?[name]?.items ?? []).compactMap(\.text).map { ($0, flag) }
      }
      var size = 64
      while size < words.count * 4 { size *= 2 }
      slots = Array(repeating: Slot(), count: size)
      for (word, flag) in words {
        var hash = Self.seed
        for byte in word.utf8 { hash = Self.step(hash, byte) }
        let place = place(of: hash)
        slots[place].hash = hash
        if flag == .hidden { slots[place].whole.insert(flag) } else { slots[place].part.insert(flag) }
        longest = max(longest, word.utf8.count)
      }
    }

    /// The slot of a word, or the free one that it would have.
    @inline(__always)
    private func place(of hash: UInt64) -> Int {
      var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
      while slots[place].hash != 0, slots[place].hash != hash { place = (place + 1) & (slots.count - 1) }
      return place
    }

    /// What a name says, such as `article-body` or `mostRead`: each word of it, and each two that follow each other.
    func flags(of name: ArraySlice<UInt8>) -> PageFlags {
      var flags: PageFlags = []
      var (word, pair, whole) = (Self.seed, Self.seed, Self.seed)
      var (length, previous, count) = (0, 0, 0)
      var before: UInt8 = 0
      func close() {
        guard length > 0 else { return }
        if length <= longest { flags.formUnion(slots[place(of: word)].part) }
        if previous > 0, length + previous <= longest { flags.formUnion(slots[place(of: pair)].part) }
        (pair, previous) = (word, length)
        (word, length) = (Self.seed, 0)
      }
      func closeName() {
        if count > 0, count <= longest { flags.formUnion(slots[place(of: whole)].whole) }
        (previous, count, whole) = (0, 0, Self.seed)
      }
      for byte in name {
        if isASCIILetter(byte) {
          if isASCIIUppercase(byte), length > 0, isASCIILowercase(before) { close() }
          word = Self.step(word, byte | 0x20)
          pair = Self.step(pair, byte | 0x20)
          whole = Self.step(whole, byte | 0x20)
          length += 1
          count += 1
        } else {
          close()
          // A space parts two names: their words are no pair.
          if byte == 0x20 { closeName() }
        }
        before = byte
      }
      close()
      closeName()
      return flags
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
