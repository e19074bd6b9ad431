/// How much is read, in bytes: what is larger is no article.
enum ArticleLimits {
  /// The largest file that is read: 256 MB.
  static let largestFile = 256_000_000
  /// The largest sidecar file.
  static let largestSidecar = 1_000_000
}
