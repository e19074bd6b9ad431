/// Reads the fixed-width numbers of dates and times from bytes that nobody vouches for.
struct DigitReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  mutating func number(digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + digits] {
      guard isASCIIDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += digits
    return value
  }

  mutating func date() -> CivilDate? {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  mutating func timeOfDay() -> (second: Int, nanoseconds: Int)? {
    guard let hour = number(digits: 2), hour < 24, take(":"), let minute = number(digits: 2), minute < 60 else {
      return nil
    }
    guard take(":") else { return (hour * 3600 + minute * 60, 0) }
    guard let second = number(digits: 2), second <= 60 else { return nil }
    guard take(".") || take(",") else { return (hour * 3600 + minute * 60 + min(second, 59), 0) }
    guard let fraction = fraction() else { return nil }
    return (hour * 3600 + minute * 60 + min(second, 59), fraction)
  }

  private mutating func fraction() -> Int? {
    let start = position
    var (value, digits) = (0, 0)
    while position < bytes.count, isASCIIDigit(bytes[position]) {
      if digits < 9 {
        value = value * 10 + Int(bytes[position] - 0x30)
        digits += 1
      }
      position += 1
    }
    guard position > start else { return nil }
    for _ in digits..<9 { value *= 10 }
    return value
  }

  mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isBehind = take("-")
    guard isBehind || take("+"), let hours = number(digits: 2), hours < 24 else { return nil }
    guard !isAtEnd else { return (isBehind ? -1 : 1) * hours * 3600 }
    _ = take(":")
    guard let minutes = number(digits: 2), minutes < 60 else { return nil }
    return (isBehind ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
