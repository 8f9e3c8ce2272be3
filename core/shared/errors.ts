/** Thrown if concurrent writes prevented an operation. A retry may succeed. The message must not contain personal data. */
export class ConflictError extends Error {
  override name = 'ConflictError';
}

/** Thrown if a service still throttles a request after all attempts. A later retry may succeed. */
export class ThrottledError extends Error {
  override name = 'ThrottledError';
}

/** Thrown if a setting, credential or tool that an operation needs is missing or invalid. A retry fails until it is fixed. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}
