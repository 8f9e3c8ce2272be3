import { expect, test } from 'vitest';
import { isTicketOfNumber } from '../../../core/ticket/caller-hashes.ts';
import { computeHmacHex } from '../../../core/ticket/fingerprint.ts';
import type { Hmac } from '../../../core/ticket/hmac.ts';
import { testKeyed } from '../../support/test-hmac.ts';

const phone = '+84912345678';
const hmac: Hmac = { ...testKeyed, version: 'v2', otherVersions: ['v1'] };
const hashedUnder = (version: string) => computeHmacHex('caller', phone, testKeyed, version);
const unknowing: Hmac = {
  ...testKeyed,
  digest: (purpose, text, version = 'v1') => {
    if (version !== 'v1') throw new Error(`The secret has no version ${version}`);
    return testKeyed.digest(purpose, text, version);
  },
};

test.each([
  ['as it was opened', 'v1'],
  ['corrected after the secret had been changed', 'v2'],
])('isTicketOfNumber recognises the telephone number of a ticket %s', (_, version) => {
  const ticket = { callerHash: hashedUnder(version), secretVersion: 'v1' };
  expect(isTicketOfNumber(ticket, phone, hmac)).toBe(true);
  expect(isTicketOfNumber(ticket, '+84987654321', hmac)).toBe(false);
});

test('isTicketOfNumber returns false when both telephone numbers are missing', () => {
  expect(isTicketOfNumber({ callerHash: undefined, secretVersion: 'v1' }, phone, hmac)).toBe(false);
  const ticket = { callerHash: hashedUnder('v1'), secretVersion: 'v1' };
  expect(isTicketOfNumber(ticket, undefined, hmac)).toBe(false);
});

test('isTicketOfNumber throws for a ticket hashed under a secret version not loaded yet', () => {
  const ticket = { callerHash: hashedUnder('v2'), secretVersion: 'v2' };
  expect(() => isTicketOfNumber(ticket, phone, unknowing)).toThrow('no version v2');
});
