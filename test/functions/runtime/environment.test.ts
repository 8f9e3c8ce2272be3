import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { ConfigurationError } from '../../../core/shared/errors.ts';
import { readEnvironment } from '../../../functions/runtime/environment.ts';

const Environment = z.object({ TICKET_TABLE: z.string(), PORTAL_URL: z.url() });

afterEach(() => vi.unstubAllEnvs());

test('readEnvironment returns the variables named in the schema', () => {
  vi.stubEnv('TICKET_TABLE', 'tickets');
  vi.stubEnv('PORTAL_URL', 'https://1022.example');
  expect(readEnvironment(Environment)).toEqual({
    TICKET_TABLE: 'tickets',
    PORTAL_URL: 'https://1022.example',
  });
});

test('readEnvironment throws a ConfigurationError that names invalid variables without their values', () => {
  vi.stubEnv('TICKET_TABLE', undefined);
  vi.stubEnv('PORTAL_URL', 'not-a-url');
  expect(() => readEnvironment(Environment)).toThrow(
    new ConfigurationError('Missing or invalid environment variables: TICKET_TABLE, PORTAL_URL'),
  );
});
