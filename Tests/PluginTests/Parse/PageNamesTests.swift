import Testing
import Text

@testable import BuiltinPlugins

/// What the names, classes and styles of a page's elements say.
@Suite struct PageNamesTests {
  @Test(arguments: [
    ("hidden", true), ("teaser hidden", true), ("hidden teaser", true), ("Hidden", true), ("label-hidden", false),
    ("hiddenlabel", false), ("", false), ("  ", false), ("42", false),
  ])
  func onlyAWholeNameHides(name: String, isHidden: Bool) {
    #expect(flags(name).contains(.hidden) == isHidden)
  }

  @Test(arguments: [
    ("article-body", true), ("articleBody", true), ("articlebody", true), ("ARTICLE_BODY", true),
    ("c-article-body__text", true), ("article body", false), ("particle-body", false), ("body", false),
    (String(repeating: "article", count: 40), false),
  ])
  func twoWordsOfANameAreOne(name: String, isContent: Bool) {
    #expect(flags(name).contains(.content) == isContent)
  }

  @Test func wordsOfANameAddUp() {
    let flags = flags("most-read photo-credit")
    #expect(flags.isSuperset(of: [.other, .credit]) && flags.isDisjoint(with: [.content, .hidden]))
  }

  @Test(arguments: [
    ("display:none", true), ("color: red; Display : NONE;", true), ("dis display:none", true),
    ("displaydisplay:none", true),
    ("visibility:hidden", true), ("visibility: visible", false), ("display:nothing", false), ("display:non", false),
    ("", false),
  ])
  func stylesTakeOutOfSight(style: String, hides: Bool) {
    #expect(Parsing.PageTags.hides(Array(style.utf8)[...]) == hides)
  }

  @Test(arguments: [
    ("  Two \n words\u{A0}here ", "Two words here"), ("a\u{AD}b\u{200B}c", "abc"), ("", ""), (" \t", ""),
    ("é – ü", "é – ü"), ("x\u{7F}y", "xy"),
  ])
  func spacesAreSingle(text: String, expected: String) {
    #expect(String(utf8: Parsing.singleSpaced(Array(text.utf8))) == expected)
  }

  private func flags(_ name: String) -> Parsing.PageFlags {
    Parsing.PageWords.shared.flags(of: Array(name.utf8)[...])
  }
}
