/**
 * Runs an operation on the browser's storage. Returns undefined when the browser denies access, so that pages work without
 * storage.
 */
export function tryStorage<Result>(operation: () => Result): Result | undefined {
  try {
    return operation();
  } catch {
    return undefined;
  }
}
