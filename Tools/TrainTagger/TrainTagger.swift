import Foundation
import Prose

/// Fits the tagger's weights to tagged text and writes the model that the toolkit embeds.
///
///     train-tagger SILVER.tsv MODEL.txt [PASSES]
///     train-tagger check MODEL.txt GOLD.conllu…
///
/// SILVER holds `form TAB Penn tag TAB universal tag` a line and an empty line after each sentence. The same features
/// run here and in the tagger, so that what is learned is what is used.
@main
struct TrainTagger {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else {
      print("usage: train-tagger SILVER.tsv MODEL.txt [PASSES] | train-tagger check MODEL.txt GOLD.conllu…")
      exit(2)
    }
    if arguments[1] == "check" {
      try check(model: arguments[2], on: arguments.dropFirst(3))
    } else {
      try train(on: arguments[1], to: arguments[2], passes: arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5)
    }
  }

  private static func train(on path: String, to output: String, passes: Int) throws {
    let corpus = try TaggedCorpus(path: path)
    let lexicon = Lexicon(of: corpus)
    print("\(corpus.sentences.count) sentences, \(corpus.labels.count) labels, \(lexicon.entries.count) words known")
    var perceptron = Perceptron(corpus: corpus, lexicon: lexicon)
    for number in 1...max(1, passes) { print("pass \(number): \(perceptron.pass(seed: UInt64(number))) wrong") }
    let model = ModelWriter(labels: corpus.labels, lexicon: lexicon, weights: perceptron.averaged()).text
    try model.write(toFile: output, atomically: true, encoding: .utf8)
    print("\(model.utf8.count) bytes")
  }

  private static func check(model path: String, on files: ArraySlice<String>) throws {
    guard let model = TagModel(try String(contentsOfFile: path, encoding: .utf8)) else {
      print("\(path) is not a model")
      exit(1)
    }
    for file in files {
      var check = ModelCheck(model: model)
      try check.run(on: file)
      print("\(file): \(check.report)")
    }
  }
}
