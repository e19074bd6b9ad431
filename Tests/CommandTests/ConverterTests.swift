import Foundation
import TestSupport
import Testing

/// Files that no reader knows, through programs that the workflow names.
@Suite struct ConverterTests {
  private static let flow = """
    articles:
      - In/*.txt
      - {from: "In/*.memo", through: [./memo.sh, --loud]}
    steps:
      - parse
      - export: {as: json, to: "Out/${{ article.slug }}.json"}

    """
  /// Notes each call, and makes a page of a memo: first line the headline.
  private static let memo = """
    #!/bin/sh
    echo "$@" >> calls
    file=$2
    grep -q BROKEN "$file" && { echo "no memo at all" >&2; exit 3; }
    grep -q EMPTY "$file" && exit 0
    echo "<h1>$(head -n 1 "$file")</h1><p>$(tail -n +2 "$file")</p>"

    """

  private func desk(_ flow: String = Self.flow) throws -> Desk {
    let desk = try Desk([
      "flow.yaml": flow, "memo.sh": Self.memo, "In/a.txt": "Anchor\n\nThe first article of the day.\n",
      "In/b.memo": "Beacon\nThe second article came as a memo, the harbour office said.\n",
    ])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.path("memo.sh"))
    return desk
  }

  @Test func theAnswerIsReadAsAPage() throws {
    let desk = try desk()
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 worked")
    let record = try #require(desk.text("Out/b.json"))
    #expect(record.contains(#""Beacon\n\nThe second article came as a memo"#))
    #expect(record.contains(#""media_type": "text/html""#))
    #expect(desk.text("calls")?.hasPrefix("--loud /") == true)
  }

  @Test func aFileIsConvertedOnce() throws {
    let desk = try desk()
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 worked")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 up to date")
    // Other options work it anew, from the answer that is known.
    try desk.write("flow.yaml", Self.flow.replacing("- parse", with: "- parse: {rejoin: false}"))
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 worked")
    #expect(desk.text("calls")?.split(separator: "\n").count == 1)
    try desk.write("In/b.memo", "Beacon\nThe memo was edited, the harbour office said.\n")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked, 1 up to date")
    // Another program may answer otherwise.
    try desk.write("memo.sh", Self.memo + "echo '<p>It was signed.</p>'\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.path("memo.sh"))
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 worked")
    #expect(desk.text("Out/b.json")?.contains("It was signed.") == true)
    #expect(desk.text("calls")?.split(separator: "\n").count == 3)
  }

  @Test func aTouchedFileIsNotConvertedAgain() throws {
    let desk = try desk()
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 worked")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: desk.path("In/b.memo"))
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 up to date")
  }

  @Test func aFileNamedByItselfIsKnownByItsEnding() throws {
    let desk = try desk()
    try desk.write("late.memo", "Canal\nThe third came late, the harbour office said.\n")
    try Workflow("run", "flow.yaml", "late.memo").in(desk).expect(stderr: "1 worked")
    #expect(desk.text("Out/late.json")?.contains("Canal") == true)
  }

  @Test(arguments: [
    ("BROKEN\nx", "./memo.sh ended with code 3: no memo at all"), ("EMPTY\nx", "./memo.sh found no text in it"),
  ])
  func whatCannotBeConvertedFailsAlone(memo: String, says: String) throws {
    let desk = try desk()
    try desk.write("In/b.memo", memo)
    let run = try Workflow("run", "flow.yaml").in(desk).expect(code: 1, stderr: "It cannot be converted: \(says)")
    #expect(run.stderr.contains("1 worked"))
  }

  @Test func aMissingProgramIsNamed() throws {
    let desk = try desk(Self.flow.replacing("[./memo.sh, --loud]", with: "/nowhere/pandoc --to=html"))
    try Workflow("run", "flow.yaml").in(desk).expect(
      code: 1, stderr: "/nowhere/pandoc cannot be started")
    try Workflow("run", "flow.yaml").in(desk).expect(code: 1, stderr: "Install it: apt-get install pandoc")
  }

  @Test(arguments: [
    ("{from: In/, through: [cat]}", "does not say which files to convert"),
    ("{from: \"In/*.memo\"}", "needs `from` and `through`"),
    ("{from: \"In/*.memo\", through: []}", "`through` must be a program"),
    ("{from: \"In/*.memo\", through: \"cat | tac\"}", "`through`:"),
    ("{from: \"In/*.memo\", through: [cat, \"${{ article.headline }}\"]}", "`through` knows"),
    ("{from: \"In/*.memo\", thru: [cat]}", "has no key “thru”"),
  ])
  func mistakesAreToldBeforeTheRun(item: String, says: String) throws {
    let desk = try desk(Self.flow.replacing("{from: \"In/*.memo\", through: [./memo.sh, --loud]}", with: item))
    try Workflow("validate", "flow.yaml").in(desk).expect(code: 3, stderr: says)
  }

  @Test(.enabled(if: isInstalled("pandoc"), "pandoc is not installed: apt-get install pandoc"))
  func wordAndOpenDocumentThroughPandoc() throws {
    let desk = try desk(
      Self.flow.replacing(
        "{from: \"In/*.memo\", through: [./memo.sh, --loud]}",
        with: "{from: \"In/*.{docx,odt}\", through: [pandoc, --to=html]}"))
    try desk.write("note.md", "# Beacon\n\n“It will shine by May,” Ann Hale, the keeper, said on Tuesday.\n")
    for name in ["In/b.docx", "In/c.odt"] { _ = try shell("pandoc -o \(name) note.md", in: desk) }
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "3 worked")
    for name in ["b", "c"] {
      #expect(desk.text("Out/\(name).json")?.contains(#"“It will shine by May,” Ann Hale"#) == true)
    }
  }

  @Test(.enabled(if: isInstalled("pdftotext"), "pdftotext is not installed: apt-get install poppler-utils"))
  func portableDocumentsThroughPdftotext() throws {
    let desk = try desk(
      Self.flow.replacing(
        "{from: \"In/*.memo\", through: [./memo.sh, --loud]}",
        with: "{from: \"In/*.pdf\", through: [pdftotext, \"${{ article.path }}\", \"-\"]}"))
    try desk.write("In/b.pdf", smallPDF("The beacon will shine by May, the keeper said."))
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 worked")
    #expect(desk.text("Out/b.json")?.contains("The beacon will shine by May") == true)
    try desk.write("In/b.pdf", "%PDF-1.4 and then nothing")
    try Workflow("run", "flow.yaml").in(desk).expect(
      code: 1, stderr: "It cannot be converted: pdftotext ended with code")
  }
}

private func isInstalled(_ program: String) -> Bool {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
  }
}

/// A document of one page with one line of text.
private func smallPDF(_ text: String) -> String {
  let content = "BT /F1 12 Tf 72 720 Td (\(text)) Tj ET"
  let objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]
  var file = "%PDF-1.4\n"
  var places: [Int] = []
  for (number, object) in objects.enumerated() {
    places.append(file.utf8.count)
    file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
  }
  let table = places.map { String(format: "%010d 00000 n \n", $0) }.joined()
  let start = file.utf8.count
  return file
    + "xref\n0 6\n0000000000 65535 f \n\(table)trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
}
