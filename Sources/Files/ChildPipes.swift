import CSpawn

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The three pipes between the engine and a child.
struct ChildPipes {
  /// The child's ends.
  let childInput: Int32
  let childOutput: Int32
  let childError: Int32
  /// The engine's ends, none of which ever blocks; -1 once closed.
  var input: Int32
  var output: Int32
  var error: Int32

  init() throws(FileFailure) {
    (childInput, input) = try Self.pipe()
    do throws(FileFailure) {
      (output, childOutput) = try Self.pipe()
    } catch {
      close(childInput)
      close(input)
      throw error
    }
    do throws(FileFailure) {
      (self.error, childError) = try Self.pipe()
    } catch {
      for descriptor in [childInput, input, output, childOutput] { close(descriptor) }
      throw error
    }
    for descriptor in [input, output, self.error] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  private static func pipe() throws(FileFailure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard cspawn_pipe(&ends) == 0 else { throw FileFailure("open", Array("a pipe".utf8)) }
    return (ends[0], ends[1])
  }

  /// Closes the child's ends in the engine.
  func closeChildEnds() { for descriptor in [childInput, childOutput, childError] { close(descriptor) } }

  /// Closes what is still open of the engine's ends.
  mutating func closeAll() {
    closeInput()
    if output >= 0 { close(output) }
    if error >= 0 { close(error) }
    (output, error) = (-1, -1)
  }

  mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }
}
