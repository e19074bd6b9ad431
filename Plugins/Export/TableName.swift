import PluginKit

/// What a table has a row for.
enum TableName: String, OptionChoice {
  case quotes
  case people
  case corrections
  case correctionsLog = "corrections-log"
  case summary
  case blocks
  case verification
}
