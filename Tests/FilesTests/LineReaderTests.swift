import Foundation
import Testing

@testable import Files

/// Lines out of a stream that arrives in pieces of any size.
@Suite struct LineReaderTests {
  private static let limit = 100

  /// What a simple reader of the whole text would make of it.
  private func expected(_ bytes: [UInt8]) -> [LineReader.Line] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map {
      $0.count > Self.limit ? .tooLong(count: $0.count, beginning: Array($0.prefix(64))) : .whole($0)
    }
  }

  private func read(_ bytes: [UInt8], pieces: [Int]) throws -> [LineReader.Line] {
    let pipe = Pipe()
    let writer = try #require(
      ThreadOfItsOwn {
        var rest = Data(bytes)
        for piece in pieces where !rest.isEmpty {
          try? pipe.fileHandleForWriting.write(contentsOf: rest.prefix(piece))
          rest = Data(rest.dropFirst(piece))
        }
        try? pipe.fileHandleForWriting.write(contentsOf: rest)
        try? pipe.fileHandleForWriting.close()
      })
    defer { writer.join() }
    var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: Self.limit)
    var lines: [LineReader.Line] = []
    while let line = try reader.next(isStopped: { false }) { lines.append(line) }
    return lines
  }

  @Test(arguments: 0..<40) func anyTextInAnyPieces(seed: Int) throws {
    var random = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      let lengths = [0, 1, 63, 64, 65, 99, 100, 101, 102, 5000]
      let count = Bool.random(using: &random) ? lengths.randomElement() ?? 0 : Int.random(in: 0...150, using: &random)
      bytes += (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) == 10 ? 11 : 0x61 }
      if Int.random(in: 0..<9, using: &random) > 0 { bytes.append(0x0A) }
    }
    let pieces = (0..<60).map { _ in Int.random(in: 1...200, using: &random) }
    #expect(try read(bytes, pieces: pieces) == expected(bytes))
  }

  @Test func itStopsWhereNothingComes() throws {
    let pipe = Pipe()
    var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: 10)
    var questions = 0
    let line = try reader.next {
      questions += 1
      return questions > 2
    }
    #expect(line == nil)
  }

  @Test func whatCannotBeReadIsAFailure() throws {
    var reader = LineReader(descriptor: 999, limit: 10)
    #expect(throws: FileFailure.self) { try reader.next { false } }
  }
}

/// Programs that live on and answer lines.
@Suite struct LivingChildTests {
  private static let environment = ["PATH": "/usr/bin:/bin"]

  private func onThread<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
    ThreadOfItsOwn.wait(for: body)
  }

  @Test func itAnswersManyQuestionsLargerThanItsPipes() throws {
    let same = onThread { () -> Bool in
      guard let child = try? LivingChild(["cat"], environment: Self.environment) else { return false }
      for size in [0, 1, 70_000, 3_000_000] {
        let line = [UInt8](repeating: 0x61, count: size)
        let got = child.ask(line + [0x0A] + line + [0x0A], count: 2) { false }
        guard got.end == nil, got.lines == [line, line] else { return false }
      }
      return true
    }
    #expect(same)
  }

  @Test func itsDeathIsToldWithWhatItHadAnswered() throws {
    let got = onThread { () -> (LivingChild.Answers?, [UInt8]) in
      let script = "read a; echo $a; read b; echo torn >&2; printf half; kill -9 $$"
      guard let child = try? LivingChild(["sh", "-c", script], environment: Self.environment) else { return (nil, []) }
      return (child.ask(Array("one\ntwo\nthree\n".utf8), count: 3) { false }, child.lastWords)
    }
    #expect(got.0?.end == .signal(9) && got.0?.lines == [Array("one".utf8)])
    #expect(got.1 == Array("torn\n".utf8))
  }

  @Test func itIsKilledWhenToldToStop() throws {
    let end = onThread {
      (try? LivingChild(["sleep", "60"], environment: Self.environment))?.ask([0x0A], count: 1) { true }.end
    }
    #expect(end == .stopped)
  }

  @Test func aProgramThatIsNotThere() throws {
    #expect(throws: FileFailure.self) { try LivingChild(["no-such-program"], environment: Self.environment) }
  }
}
