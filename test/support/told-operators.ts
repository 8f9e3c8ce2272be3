import { afterEach, beforeEach, type MockInstance, vi } from 'vitest';

/** Catches what the code of a test file logs as failures; gives it as one text. */
export const toldOperators = (): (() => string) => {
  let log: MockInstance<typeof console.error>;
  beforeEach(() => {
    log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => log.mockRestore());
  return () => JSON.stringify(log.mock.calls.flat());
};
