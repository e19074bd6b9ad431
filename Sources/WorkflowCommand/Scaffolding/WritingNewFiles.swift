import Files

/// Writes new files into a folder, which is made if it is not there.
///
/// Nothing that exists is written over.
func writeNew(_ files: [(name: String, text: String)], into path: String) throws {
  do {
    let folder = try Folder(making: Array(path.utf8))
    for (name, text) in files {
      let file = try folder.create(Array(name.utf8))
      try file.write(Array(text.utf8))
      _ = try file.sync()
    }
  } catch {
    Console.say("workflow: \(shownPath(error.path)): \(error.sentence)")
    throw Exit(code: 73)
  }
}
