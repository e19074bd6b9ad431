/// One row of the registry.
public struct PluginEntry: Sendable {}
