import Diagnostics
import Foundation
import Text
import YAML

/// A YAML file's one document as a line of JSON.
func yamlAsJSON(_ file: String) throws -> String {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
  let parsed = YAMLDocument.parse(bytes, file: file)
  if let problem = parsed.diagnostics.first {
    throw GeneratorError(file: file, line: problem.location?.line ?? 1, problem.message)
  }
  return (parsed.root?.json ?? .null).compact
}
