public import Diagnostics

/// The rules about a step's options.
public enum OptionRules {
  /// An option the plugin does not have.
  public static let unknown = Rule(
    "W101", "unknown option",
    "The step sets an option that its plugin does not have. `workflow plugins NAME` lists the options of a plugin.")

  /// A value that is not of the option's type.
  public static let wrongType = Rule(
    "W102", "wrong type of value",
    "The value is not of the type that the option has: a text where a number should stand, say, or a word that is "
      + "not one of the few allowed.")

  /// A number outside the option's range.
  public static let outOfRange = Rule(
    "W103", "number out of range", "The number lies outside the range that the option allows.")

  /// Options that do not go together.
  public static let conflict = Rule(
    "W104", "options do not go together",
    "Each option is right by itself, but the plugin cannot do what they ask for together.")

  /// All rules, by code.
  public static let all = [unknown, wrongType, outOfRange, conflict]
}
