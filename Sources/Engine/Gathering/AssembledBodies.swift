import PluginKit
import StatusLog

/// Where the parts lie in a file that was put together, told one by one: for a million articles a list would take 56 MB.
struct AssembledBodies: Sequence {
  private let file: GatheredFile

  init(_ file: GatheredFile) { self.file = file }

  func makeIterator() -> Iterator { Iterator(file) }

  struct Iterator: IteratorProtocol {
    private let file: GatheredFile
    private var index = 0
    /// The end of what stands in the file so far.
    private var size: Int
    private var isFirst = true

    init(_ file: GatheredFile) {
      self.file = file
      size = file.exporter.opening().count
    }

    mutating func next() -> BodyEntry? {
      while index < file.parts.count {
        let place = file.parts[index]
        index += 1
        guard var entry = file.entry(place) else { continue }
        guard entry.isPresent else { return entry }
        if !isFirst { size += file.exporter.separator.count }
        isFirst = false
        entry.start = size
        size += entry.count
        return entry
      }
      return nil
    }
  }
}
