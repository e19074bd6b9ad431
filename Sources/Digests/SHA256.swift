#if canImport(CryptoKit)
  import CryptoKit
#else
  import CNettle
#endif

/// A SHA-256 (FIPS 180-4) that takes its bytes piece by piece: the system's own library does the work.
public struct SHA256: Sendable {
  #if canImport(CryptoKit)
    private var state = CryptoKit.SHA256()
  #else
    private var state: sha256_ctx
  #endif

  /// The hash of no bytes.
  public init() {
    #if !canImport(CryptoKit)
      state = sha256_ctx()
      nettle_sha256_init(&state)
    #endif
  }

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) {
    #if canImport(CryptoKit)
      state.update(data: bytes)
    #else
      nettle_sha256_update(&state, bytes.count, bytes)
    #endif
  }

  /// The 32 bytes of the hash of all that was added; more can be added afterwards.
  public func digest() -> [UInt8] {
    #if canImport(CryptoKit)
      return Array(state.finalize())
    #else
      var copy = state
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
      nettle_sha256_digest(&copy, digest.count, &digest)
      return digest
    #endif
  }

  /// The hash of all that was added, in 64 small hexadecimal digits.
  public func hexadecimal() -> String { Digests.hexadecimal(digest()) }
}

/// The SHA-256 of bytes, in 64 small hexadecimal digits.
public func sha256(_ bytes: [UInt8]) -> String {
  var hash = SHA256()
  hash.update(bytes)
  return hash.hexadecimal()
}
