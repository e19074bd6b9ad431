import Digests
import Files
import Text

/// An output whose bytes are durable under a partial name, waiting to be given its own.
struct StagedOutput: Sendable {
  /// Where it belongs.
  var place: OutputPlace
  /// The folder it lies in.
  var folder: Folder
  /// Its name for now.
  var partialName: [UInt8]
  /// Its size, time and number.
  var status: FileStatus
  /// Its SHA-256.
  var sha256: String

  /// Gives it its name.
  ///
  /// The folder must be synced before the output counts as written.
  func commit() throws(FileFailure) { try folder.rename(partialName, to: place.name) }

  /// Removes it; it is of no harm if that fails, since the next run sweeps.
  func discard() { try? folder.remove(partialName) }
}

/// An output being written, piece by piece, under a partial name.
struct OutputWriter: Sendable {
  private let place: OutputPlace
  private let folder: Folder
  private let partialName: [UInt8]
  private let file: OpenFile
  private var hash = SHA256()

  /// Opens it.
  init(_ place: OutputPlace, in folders: OutputFolders) throws(OutputFailure) {
    self.place = place
    do {
      folder = try folders.folder(of: place)
    } catch {
      throw OutputFailure(error)
    }
    partialName = folders.partialName(for: place.name)
    do {
      file = try folder.create(partialName)
    } catch {
      throw OutputFailure(error, of: place)
    }
  }

  /// Adds bytes.
  mutating func write(_ bytes: [UInt8]) throws(OutputFailure) {
    do {
      try file.write(bytes)
      hash.update(bytes)
    } catch {
      discard()
      throw OutputFailure(error, of: place)
    }
  }

  /// Adds a range of another file.
  mutating func take(_ range: Range<Int>, of file: ReadableFile) throws(OutputFailure) {
    var start = range.lowerBound
    while start < range.upperBound {
      do {
        let bytes = try file.bytes(from: start, count: min(range.upperBound - start, 1 << 20))
        guard !bytes.isEmpty else { throw OutputFailure(place.shown, "what it takes over was cut off meanwhile") }
        try self.file.write(bytes, from: file, at: start)
        hash.update(bytes)
        start += bytes.count
      } catch {
        discard()
        throw (error as? OutputFailure) ?? (error as? FileFailure).map { OutputFailure($0, of: place) }
          ?? OutputFailure(place.shown, "\(error)")
      }
    }
  }

  /// Makes the bytes durable.
  func finish() throws(OutputFailure) -> StagedOutput {
    do {
      let status = try file.sync()
      return StagedOutput(
        place: place, folder: folder, partialName: partialName, status: status, sha256: hash.hexadecimal())
    } catch {
      discard()
      throw OutputFailure(error, of: place)
    }
  }

  /// Gives it up.
  func discard() { try? folder.remove(partialName) }
}
