import { expect, test } from 'vitest';
import { ConfigurationError, ConflictError, ThrottledError } from '../../../core/shared/errors.ts';

test.each([
  ['ConflictError', ConflictError],
  ['ThrottledError', ThrottledError],
  ['ConfigurationError', ConfigurationError],
])(
  '%s reports its class name as error name, which Lambda logs as error type, and retains its cause',
  (name, Class) => {
    const cause = new Error('409');
    const error = new Class('Webhook wh_17 is being changed', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe(`${name}: Webhook wh_17 is being changed`);
    expect([error.name, error.cause]).toEqual([name, cause]);
  },
);
