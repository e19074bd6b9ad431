import Files
import Testing
import Text

@testable import Engine

@Suite struct OutputFolderTests {
  /// Many threads begin at once in one folder that has left-overs: none may lose what it just began.
  @Test(arguments: 0..<10)
  func sweepingSparesWhatOtherThreadsBegin(_ round: Int) async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    for number in 0..<50 { try shop.write("Out/.x\(number).partial-wtoken-\(number + 1000)", "left") }
    let folders = OutputFolders(base: Array(shop.folder.utf8), token: "wtoken")
    let committed = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<16 {
        group.addTask {
          do {
            var writer = try OutputWriter(try OutputPlace("Out/\(number)"), in: folders)
            try writer.write([UInt8(ascii: "x")])
            try writer.finish().commit()
            return true
          } catch {
            return false
          }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(committed == 16)
    #expect(shop.files() == (0..<16).map { "Out/\($0)" }.sorted())
  }
}
