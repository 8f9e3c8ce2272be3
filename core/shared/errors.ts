/**
 * Error for an operation that failed because of concurrent writes. A retry may succeed. The message must not contain personal
 * data.
 */
export class ConflictError extends Error {
  override name = 'ConflictError';
}

/** Error for a request that a service still throttles after all attempts. A later retry may succeed. */
export class ThrottledError extends Error {
  override name = 'ThrottledError';
}

/** Error for a missing or invalid setting, credential or tool. Retries fail until it is fixed. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}
