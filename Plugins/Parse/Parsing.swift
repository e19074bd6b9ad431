/// The parts of parse: a room of their own for names that other plugins use too.
enum Parsing {}
