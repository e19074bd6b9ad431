extension CronExpression {
  /// The expression in plain English, for `schedule explain`: “At 06:00 on Monday through Friday”.
  public var english: String {
    func field(_ field: CronField) -> EnglishField { EnglishField(field, terms[field]) }
    let time = EnglishTime(
      second: field(.second), minute: field(.minute), hour: field(.hour), hasSeconds: hasSeconds
    ).words
    let date = EnglishDate(
      day: field(.dayOfMonth), month: field(.month), weekday: field(.weekday), needsBoth: days.needsBoth)
    let sentence = [time.text, date.words(everyDay: time.isList)].filter { !$0.isEmpty }.joined(separator: " ")
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }
}
