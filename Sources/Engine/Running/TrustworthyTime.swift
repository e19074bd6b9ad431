import Files
import Text

/// The time of a file's last change; 0, which matches no file, when it was changed so recently that another change
/// could have left the same time.
func trustworthyTime(_ status: FileStatus) -> Int {
  let age = SystemClock.milliseconds() - status.modified / 1_000_000
  return age < 50 ? 0 : status.modified
}
