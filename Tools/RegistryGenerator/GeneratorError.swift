/// What stops the build, in the form that compilers use, so that editors jump to the place.
struct GeneratorError: Error, CustomStringConvertible {
  let description: String

  init(_ message: String) { description = "error: \(message)" }

  init(file: String, line: Int = 1, _ message: String) { description = "\(file):\(line):1: error: \(message)" }
}
