import Articles
import Prose
import Text

/// Speakers whom no attribution names.
extension SpeakerNaming {
  /// Whom an interview is with, named by what stands around it.
  var interviewee: Speaker? { people.interviewee.map(speaker(known:)) }

  /// Whose words those are for which nobody is named.
  var voice: Speaker? { people.voice.map(speaker(known:)) }

  /// Who signs a line: a name at its start, an office before it passed over; or a name that the page has masked.
  func signer(in line: Range<Int>) -> Speaker? {
    let line = text.trimmingSpace(line)
    if text[line].contains(UInt8(ascii: "*")), line.count < 32, isASCIIUppercase(text[line.lowerBound]) {
      var speaker = Speaker(name: String(utf8: text[line]), kind: .person, asWritten: line, resolvedBy: .name)
      speaker.nameRange = line
      return speaker
    }
    let index = people.firstMention(endingAfter: line.lowerBound)
    guard index < people.mentions.count else { return nil }
    let mention = people.mentions[index]
    guard mention.range.upperBound <= line.upperBound, mention.range.lowerBound - line.lowerBound < 24,
      !mention.isBody, mention.isPerson || mention.words.count > 1
    else { return nil }
    var speaker = speaker(known: mention.number)
    (speaker.asWritten, speaker.resolvedBy) = (mention.range, .name)
    return speaker
  }

  func speaker(known number: Int) -> Speaker {
    let one = people.ones[number]
    var speaker = Speaker(name: people.name(of: number), kind: .person, asWritten: one.name, resolvedBy: .context)
    speaker.nameRange = one.name
    speaker.role = one.role
    return speaker
  }
}
