import Articles
import Testing
import Text

@testable import Engine

/// Mails as articles: which part is the text, how it is encoded, who wrote it and when.
@Suite struct MailTests {
  private func item(_ lines: String...) -> ContentItem? { Mail.item(Array(lines.joined(separator: "\r\n").utf8)) }

  private func lines(_ text: String?) -> String? { text?.replacing("\r\n", with: "\n").trimmed }

  @Test func subjectIsTheHeadlineAndBodyTheArticle() throws {
    let mail = try #require(
      item(
        "From: Ada Brook <ada@example.org>", "To: desk@example.org", "Subject: Ferry returns in May",
        "Date: Wed, 04 Mar 2026 07:15:00 +0100", "Message-ID: <1@example.org>", "", "The ferry will sail.", "",
        "Nobody knows when."))
    #expect(mail.headline == "Ferry returns in May" && !mail.isPage)
    #expect(lines(mail.body) == "The ferry will sail.\n\nNobody knows when.")
    #expect(mail.metadata["authors"]?.values == ["Ada Brook"])
    #expect(mail.metadata["published"]?.text == "2026-03-04T07:15:00+01:00")
    #expect(mail.metadata["id"]?.text == "<1@example.org>")
    #expect(mail.metadata.entries.allSatisfy { $0.origin == "mail" })
    #expect(lines(String(utf8: mail.content)) == "Ferry returns in May\n\nThe ferry will sail.\n\nNobody knows when.")
  }

  @Test(arguments: [
    ("=?utf-8?q?Caf=C3=A9_am_Kai?=", "Café am Kai"), ("=?UTF-8?B?RsOkaHJl?= kommt", "Fähre kommt"),
    ("=?iso-8859-1?Q?F=E4hre?=", "Fähre"), ("=?utf-8?q?one?= =?utf-8?q?_two?=", "one two"), ("plain", "plain"),
    ("Re: =?utf-8?q?=E2=80=9CYes=E2=80=9D?= he said", "Re: “Yes” he said"), ("=?broken", "=?broken"),
    ("a =? b", "a =? b"),
  ])
  func wordsOfHeaders(written: String, read: String) {
    #expect(item("Subject: " + written, "", "text")?.headline == read)
  }

  @Test func aHeaderGoesOnInTheNextLine() {
    #expect(item("Subject: The ferry", "  that never came", "", "text")?.headline == "The ferry that never came")
  }

  @Test(
    arguments: [
      ("Ada Brook <ada@example.org>", ["Ada Brook"]), ("\"Brook, Ada\" <ada@example.org>", ["Brook, Ada"]),
      ("ada@example.org", nil), ("<ada@example.org>", nil), ("=?utf-8?q?J=C3=B6rg?= <j@example.org>", ["Jörg"]),
    ] as [(String, [String]?)])
  func whoWroteIt(from: String, authors: [String]?) {
    #expect(item("From: " + from, "", "text")?.metadata["authors"]?.values == authors)
  }

  @Test(arguments: [
    ("quoted-printable", "caf=C3=A9 =3D a=\r\n bar", "café = a bar"), ("base64", "VGhlIGZl\r\ncnJ5", "The ferry"),
    ("7bit", "a=3Db", "a=3Db"), ("QUOTED-PRINTABLE", "=E2=80=9Cyes=E2=80=9D", "“yes”"),
    ("quoted-printable", "50=25 =zz", "50% zz"),
  ])
  func encodingsOfTransfer(name: String, body: String, read: String) {
    let mail = item("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: " + name, "", body)
    #expect(lines(mail?.body) == read)
  }

  @Test(arguments: [
    ("iso-8859-1", "=E9t=E9", "été"), ("\"windows-1252\"", "=93yes=94", "“yes”"), ("UTF-8", "=C3=A9", "é"),
    ("us-ascii", "plain", "plain"),
  ])
  func encodingsOfText(charset: String, body: String, read: String) {
    let mail = item(
      "Content-Type: text/plain; format=flowed; charset=" + charset, "Content-Transfer-Encoding: quoted-printable", "",
      body)
    #expect(lines(mail?.body) == read)
  }

  private func parts(_ parts: (type: String, body: String)..., kind: String = "alternative") -> ContentItem? {
    let text = parts.map { "--b1\r\nContent-Type: \($0.type)\r\n\r\n\($0.body)\r\n" }.joined()
    return item("Content-Type: multipart/\(kind); boundary=\"b1\"", "", "preamble", text + "--b1--", "epilogue")
  }

  private static let long = "The ferry will sail again in May, the harbour master said."

  @Test func plainTextIsReadBeforeHTML() {
    let plain = parts(("text/plain", Self.long), ("text/html", "<p>\(Self.long)</p>"))
    #expect(lines(plain?.body) == Self.long && plain?.isPage == false)
    let page = parts(("text/html; charset=utf-8", "<p>\(Self.long)</p>"), ("image/png", "xyz"))
    #expect(lines(page?.body) == "<p>\(Self.long)</p>" && page?.isPage == true)
    let bare = parts(("text/plain", "See HTML"), ("text/html", "<p>\(Self.long)</p>"))
    #expect(bare != nil)
  }

  @Test func attachmentsAreLeftAlone() {
    let attached = "text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt"
    let mail = parts(
      (attached, "An attached text, long enough to be taken for a body of text."), ("text/plain", Self.long),
      kind: "mixed")
    #expect(lines(mail?.body) == Self.long)
    #expect(parts((attached, Self.long), kind: "mixed") == nil)
  }

  @Test func partsStandInParts() {
    let inner = "--b2\r\nContent-Type: text/plain\r\n\r\n\(Self.long)\r\n--b2--"
    let mail = parts(("multipart/related; boundary=b2", inner), ("application/pdf", "%PDF"), kind: "mixed")
    #expect(lines(mail?.body) == Self.long)
  }

  @Test(arguments: [
    "", "\r\n", "no header at all", "Content-Type: image/png\r\n\r\nxyz",
    "Content-Type: multipart/mixed; boundary=x\r\n\r\n",
    "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x", "Content-Type: multipart/mixed\r\n\r\ntext",
    "Subject:", ":\r\n\r\n:", "Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n--\r\n--",
  ])
  func brokenMailsAreNoDanger(text: String) { _ = Mail.item(Array(text.utf8)) }

  /// Parts nested past all sense end the reading, not the program.
  @Test func partsAreNotReadForEver() {
    let heads = (0..<500).map { "Content-Type: multipart/mixed; boundary=b\($0)x\r\n\r\n--b\($0)x\r\n" }
    #expect(Mail.item(Array((heads.joined() + "\r\ntext").utf8)) == nil)
  }

  @Test(arguments: [
    ("Wed, 04 Mar 2026 07:15:00 +0000", "2026-03-04T07:15:00+00:00"),
    ("4 Mar 2026 07:15 GMT", "2026-03-04T07:15+00:00"),
    ("Wed, 4 March 26", "2026-03-04"), ("Mon, 31 Dec 99 23:59:60 EST", "1999-12-31T23:59:60-05:00"),
    ("Fri, 1 Jan 2027 00:00:00 -0330 (NST)", "2027-01-01T00:00:00-03:30"),
    ("1 Jun 2026 9:05:07", "2026-06-01T09:05:07"),
    ("1 Jun 2026 9:05 PDT", "2026-06-01T09:05-07:00"), ("1 Jun 2026 9:05 Mars/Olympus", "2026-06-01T09:05"),
  ])
  func dates(written: String, read: String) { #expect(mailDate(written) == read) }

  @Test(arguments: ["", "yesterday", "32 Mar 2026", "4 Foo 2026", "Mar 2026", "4 Mar", "0 Mar 2026", "-4 Mar 2026"])
  func noDates(written: String) { #expect(mailDate(written) == nil) }
}
