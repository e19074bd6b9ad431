import Serving
import Testing
import Text

/// Requests are read strictly, and within limits.
@Suite struct RequestReaderTests {
  private func read(_ text: String, _ limits: ServerLimits = ServerLimits()) throws -> Request? {
    var reader = RequestReader(limits)
    reader.take(Array(text.utf8))
    return try reader.next()
  }

  private func status(_ text: String) -> Int? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return (error as? RequestFailure)?.status
    }
  }

  @Test func aRequestIsRead() throws {
    let request = try #require(
      try read(
        "POST /run/12?q=a+b%C3%A9&q=2 HTTP/1.1\r\nHost: 127.0.0.1:1\r\nCookie: x=1; desk=abc\r\nContent-Type: "
          + "application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nform=a%26"))
    #expect(request.method == .post && request.path == "/run/12" && request.query["q"] == "a bé")
    #expect(request.query.all("q") == ["a bé", "2"] && request.cookie("desk") == "abc" && request.form["form"] == "a&")
    #expect(!request.closes && request.cookie("esk") == nil)
  }

  @Test func itMayComeInPieces() throws {
    let text = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.0\r\nHost: a\r\n\r\n"
    var reader = RequestReader()
    var read: [Request] = []
    for byte in text.utf8 {
      reader.take([byte])
      while let request = try reader.next() { read.append(request) }
    }
    #expect(read.map(\.path) == ["/", "/b"] && read[0].body == Array("abc".utf8) && read[1].closes && !reader.isInside)
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\nHost: a\n\r\n\r\n", 400), ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nX: \u{1}\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n", 400),
    ("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET /é HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("PUT / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
    ("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 501), ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 501),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n", 501),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n", 413),
  ])
  func whatIsDoubtfulIsRefused(text: String, expected: Int) {
    #expect(status(text) == expected)
  }

  @Test func headsHaveAnEnd() {
    #expect(status("GET /" + String(repeating: "a", count: 20_000)) == 431)
    #expect(status("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 20_000) + "\r\n\r\n") == 431)
    #expect(status("GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: a\r\n", count: 101) + "\r\n") == 431)
  }

  @Test func fieldsAreFew() {
    #expect(FormFields(encoded: Array("a=1&b=%3D&c&=d".utf8))?["b"] == "=")
    #expect(FormFields(encoded: Array(String(repeating: "a=1&", count: 201).utf8)) == nil)
    #expect(FormFields([("a b", "c&d=é")]).encoded == "a%20b=c%26d%3D%C3%A9")
  }
}
