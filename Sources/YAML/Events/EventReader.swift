import CYAML
import Text

/// The only door to libyaml: hands out its events as Swift values, with byte ranges instead of its character counts.
///
/// libyaml decodes before it counts, so a mark's `index` is a number of Unicode scalars; ``ScalarIndex`` turns it back.
final class EventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let text: EditedText
  private let index: ScalarIndex
  private let base: Int

  /// - Parameters:
  ///   - text: well-formed UTF-8 without a byte order mark.
  ///   - base: how many bytes of the file stand before them.
  init(_ text: EditedText, base: Int) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    input = .allocate(capacity: text.bytes.count)
    _ = input.initialize(from: text.bytes)
    index = ScalarIndex(text.bytes)
    self.text = text
    self.base = base
    if yaml_parser_initialize(parser) == 1 {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; after `streamEnd` it must not be called again.
  func next() throws(SyntaxProblem) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
      defer { yaml_event_delete(&event) }
      if let translated = translate(event) { return translated }
    }
  }

  /// `nil` for events that say nothing, such as the start of the stream.
  private func translate(_ event: yaml_event_t) -> YAMLEvent? {
    let range = offset(event.start_mark)..<max(offset(event.start_mark), offset(event.end_mark))
    switch event.type {
    case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, range: range)
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, range: range)
    case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, range: range)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .collectionEnd, range: range)
    case YAML_ALIAS_EVENT: return YAMLEvent(kind: .alias(string(event.data.alias.anchor) ?? ""), range: range)
    case YAML_SCALAR_EVENT: return scalar(event, range)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return YAMLEvent(
        kind: .sequenceStart, range: range, anchor: string(start.anchor), tag: string(start.tag),
        isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return YAMLEvent(
        kind: .mappingStart, range: range, anchor: string(start.anchor), tag: string(start.tag),
        isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
    default: return nil
    }
  }

  private func scalar(_ event: yaml_event_t, _ range: Range<Int>) -> YAMLEvent {
    let scalar = event.data.scalar
    let content = String(utf8: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    return YAMLEvent(
      kind: .scalar(content, plain: scalar.style == YAML_PLAIN_SCALAR_STYLE), range: range,
      anchor: string(scalar.anchor), tag: string(scalar.tag))
  }

  private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func offset(_ mark: yaml_mark_t) -> Int {
    base + text.origin(of: index.byteOffset(ofScalar: mark.index) ?? input.count)
  }

  private func problem() -> SyntaxProblem {
    let failed = parser.pointee
    let context = failed.context.map { String(cString: $0) } ?? ""
    return SyntaxProblem(
      problem: failed.problem.map { String(cString: $0) } ?? "out of memory", context: context,
      offset: failed.error == YAML_READER_ERROR
        ? base + text.origin(of: failed.problem_offset) : offset(failed.problem_mark),
      contextOffset: context.isEmpty ? nil : offset(failed.context_mark))
  }
}
