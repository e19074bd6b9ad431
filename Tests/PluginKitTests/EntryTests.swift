import PluginKit
import Testing
import Text

@Suite struct EntryTests {
  @Test(arguments: [
    ("Parse", "parse"), ("ExtractQuotes", "extract-quotes"), ("ABTest", "a-b-test"), ("NER2", "n-e-r2"),
  ])
  func namesAreDashed(type: String, name: String) {
    #expect(pluginName(type) == name)
  }

  @Test func anEntryTellsWhatAnEditorNeeds() {
    #expect(sampleEntry.name == "sample-plugin")
    #expect(sampleEntry.fingerprint == "made of this")
    #expect(!sampleEntry.isExporter)
    let count = sampleEntry.options.first { $0.name == "count" }
    #expect(count?.schema == ["type": "integer", "minimum": .integer(1), "maximum": .integer(10)])
    #expect(count?.initial == .integer(3))
    #expect(sampleEntry.options.first { $0.name == "target" }?.handling == .output)
    #expect(sampleEntry.options.first { $0.name == "list" }?.handling == .dataFile)
  }
}

@Suite struct MarkedTextTests {
  @Test func marksAreTakenOut() {
    let marked = MarkedText("«1»Ana«/1» said «2»“no”«/2».")
    #expect(marked.text == "Ana said “no”.")
    #expect(marked.ranges == [1: 0..<3, 2: 9..<17])
  }

  @Test func otherGuillemetsStay() {
    let text = "Il a dit « non » et «12a» et «».»"
    #expect(MarkedText(text).text == text)
  }

  @Test func marksMayNest() {
    let marked = MarkedText("«1»a«2»b«/2»c«/1»")
    #expect(marked.text == "abc")
    #expect(marked.ranges == [1: 0..<3, 2: 1..<2])
  }
}

@Suite struct ContextTests {
  @Test func theClockIsTheCallers() {
    #expect(Context(clock: { 42 }).now == 42)
  }

  @Test func aCheckpointThrowsWhatTheEngineSays() {
    struct TimeIsUp: Error {}
    let context = Context(clock: { 0 }, mayGoOn: { throw TimeIsUp() })
    #expect(throws: TimeIsUp.self) { try context.checkpoint() }
  }
}
