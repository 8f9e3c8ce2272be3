import { expect, test } from 'vitest';
import { ConfigurationError, ConflictError, ThrottledError } from '../../../core/shared/errors.ts';

test.each([
  ['ConflictError', ConflictError],
  ['ThrottledError', ThrottledError],
  ['ConfigurationError', ConfigurationError],
])('%s has its own error name, which Lambda reports as error type, and a cause', (name, Class) => {
  const cause = new Error('409');
  const error = new Class('Webhook wh_17 is being changed', { cause });
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe(`${name}: Webhook wh_17 is being changed`);
  expect([error.name, error.cause]).toEqual([name, cause]);
});
