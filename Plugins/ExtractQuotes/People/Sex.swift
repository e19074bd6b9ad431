/// The sex that titles, first names or pronouns show.
enum Sex: UInt8 { case unknown, male, female }
