import Articles
import Digests
import Files
import PluginKit
import Text

/// The files that a merge writes, each whole or absent.
struct MergedOutputs {
  private let request: MergeRequest
  private let folders: OutputFolders

  init(_ request: MergeRequest) {
    self.request = request
    // What a killed merge of this folder left is swept by the next one.
    folders = OutputFolders(base: [], token: "m" + sha256(request.folder).prefix(12))
  }

  /// Why nothing can be written where the request says; `nil` when it can.
  func objection() -> OutputFailure? {
    let read = ([request.folder] + request.inputs).compactMap { FileStatus($0) }
    do throws(OutputFailure) {
      for path in request.exports.map(\.path) + [request.again].compactMap(\.self) where path != "-" {
        let place = try OutputPlace(path)
        let folder = Array("/".utf8) + Array(place.folders.joined(separator: Array("/".utf8)))
        if let status = FileStatus(folder), read.contains(where: { $0.isSameFile(status) }) {
          return OutputFailure(path, "the folder of the answers is no place for other files")
        }
        guard let status = FileStatus(joined(folder, place.name), followingLinks: false) else { continue }
        if status.kind != .file { return OutputFailure(path, "what stands in its place is no file") }
        if read.contains(where: { $0.isSameFile(status) }) { return OutputFailure(path, "it is read by this merge") }
      }
    } catch {
      return error
    }
    return nil
  }

  /// Writes a file of lines that are to be worked again.
  func writeAgain(_ path: String, _ body: (inout OutputWriter) throws -> Void) throws {
    var writer = try OutputWriter(try OutputPlace(path), in: folders)
    do {
      try body(&writer)
    } catch {
      writer.discard()
      throw error
    }
    try put(try writer.finish())
  }

  /// Writes all tables, one after the other through the same articles.
  func write(_ answers: [FoundAnswer], _ folder: inout AnswerFolder) throws {
    guard !request.exports.isEmpty else { return }
    var outputs: [GatheredOutput] = []
    do {
      for (step, export) in request.exports.enumerated() {
        let path = Template(pieces: [.text(export.path)])
        outputs.append(
          try GatheredOutput(
            step: step, exporter: export.exporter, destination: Destination(template: path, gathers: true),
            path: export.path, folders: folders, standardOutput: StandardOutput()))
      }
      var position = 0
      for answer in answers where !answer.isError {
        let article = try article(try folder.bytes(answer), line: answer.line)
        for index in outputs.indices {
          let exporter = request.exports[index].exporter
          try outputs[index].append(try GatheredBody(article, position: position, step: index, by: exporter))
        }
        position += 1
      }
      let staged = try outputs.indices.compactMap { try outputs[$0].finish() }
      for output in staged { try put(output) }
    } catch {
      for output in outputs { output.discard() }
      throw error
    }
  }

  /// The article as the pipe's steps left it: without what the pipe put in front.
  private func article(_ bytes: [UInt8], line: Int) throws -> Article {
    var record = JSONObject()
    for member in try JSONParser.parse(bytes).object?.members ?? [] where !PipeAnswer.ownMembers.contains(member.name) {
      record.append(member.name, member.value)
    }
    do {
      return try ArticleRecord.read(.object(record), layers: request.layerTypes)
    } catch {
      throw MergeFailure(sentence: "The answer to line \(line) cannot be read: \(error.message).")
    }
  }

  private func put(_ output: StagedOutput) throws {
    do {
      try output.commit()
      try output.folder.sync()
    } catch {
      output.discard()
      throw OutputFailure(error, of: output.place)
    }
  }
}

/// Why a merge cannot go on.
struct MergeFailure: Error {
  var sentence: String
}

extension FileStatus {
  fileprivate func isSameFile(_ other: FileStatus) -> Bool { inode == other.inode && device == other.device }
}
