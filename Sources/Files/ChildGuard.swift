import CSpawn

/// The guard of this process's children: kills them when the process ends, however it ends.
enum ChildGuard {
  /// The descriptor on which groups are named to it; -1 when it could not be started. Started at the first child.
  static let descriptor: Int32 = cspawn_start_guard()
}
