import Articles
import Prose
import Testing
import Text

@Suite struct ArticleReadingTests {
  @Test func theReadingIsMadeOnce() {
    let article = bareArticle("One. Two.")
    #expect(article.reading === article.reading)
    let copy = article
    #expect(copy.reading === article.reading)
  }

  @Test func withoutAStructureTheWholeTextIsRead() {
    #expect(bareArticle("One. Two.").reading.sentences.count == 2)
  }

  @Test func aNewStructureIsReadAnew() {
    var article = bareArticle("One. Two.")
    let before = article.reading
    var structure = Structure()
    structure.blocks = [Block(.paragraph, 0..<4), Block(.paragraph, 5..<9)]
    article[Structure.self] = structure
    #expect(article.reading !== before && article.reading.blocks.count == 2)
    article.removeLayer(named: Structure.layerName)
    #expect(article.reading.blocks.count == 1)
  }

  @Test func anotherLayerChangesNothing() {
    var article = bareArticle("One. Two.")
    let before = article.reading
    article[Summary.self] = Summary(method: "extractive", sentences: [])
    #expect(article.reading === before)
  }

  @Test func aNewTextIsReadAnewAndCopiesKeepTheirs() {
    var first = bareArticle("One. Two.")
    let second = first
    let before = second.reading
    first.text = ArticleText(utf8: Array("One.".utf8), map: first.text.map)
    #expect(first.reading.sentences.count == 1 && second.reading === before)
  }
}
