import Diagnostics
import Text
import YAML

/// A YAML text as compact JSON, or the codes of what is wrong with it.
func read(_ text: String) -> String {
  let document = YAMLDocument.parse(Array(text.utf8), file: "a.yaml")
  if document.diagnostics.isEmpty { return document.root?.json.compact ?? "" }
  return document.diagnostics.map(\.code).joined(separator: " ")
}

/// What is wrong with a YAML text, each as `CODE LINE:COLUMN`.
func problems(_ bytes: [UInt8]) -> [String] {
  YAMLDocument.parse(bytes, file: "a.yaml").diagnostics.map {
    "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
  }
}

func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }
