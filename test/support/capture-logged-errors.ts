import { afterEach, beforeEach, type MockInstance, vi } from 'vitest';

/** Captures the errors that the code under test logs; the returned function gives them as one text. */
export function captureLoggedErrors(): () => string {
  let log: MockInstance<typeof console.error>;
  beforeEach(() => {
    log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => log.mockRestore());
  return () => JSON.stringify(log.mock.calls.flat());
}
