import { expect, test } from 'vitest';
import type { Hmac } from '../../../../core/ticket/ports/hmac.ts';
import { isTicketOfPhoneNumber } from '../../../../core/ticket/read/caller-hashes.ts';
import { computeHmacHex } from '../../../../core/ticket/read/compute-hmac.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const phone = '+84912345678';
const hmac: Hmac = { ...testHmac, version: 'v2', otherVersions: ['v1'] };
const hashedUnder = (version: string) => computeHmacHex('caller', phone, testHmac, version);
const unknowing: Hmac = {
  ...testHmac,
  digest: (purpose, text, version = 'v1') => {
    if (version !== 'v1') throw new Error(`The secret has no version ${version}`);
    return testHmac.digest(purpose, text, version);
  },
};

test.each([
  ['given at its opening', 'v1'],
  ['corrected under a newer secret version', 'v2'],
])('isTicketOfPhoneNumber recognizes the telephone number of a ticket %s', (_, version) => {
  const ticket = { callerHash: hashedUnder(version), secretVersion: 'v1' };
  expect(isTicketOfPhoneNumber(ticket, phone, hmac)).toBe(true);
  expect(isTicketOfPhoneNumber(ticket, '+84987654321', hmac)).toBe(false);
});

test('isTicketOfPhoneNumber returns false when both telephone numbers are missing', () => {
  expect(isTicketOfPhoneNumber({ callerHash: undefined, secretVersion: 'v1' }, phone, hmac)).toBe(
    false,
  );
  const ticket = { callerHash: hashedUnder('v1'), secretVersion: 'v1' };
  expect(isTicketOfPhoneNumber(ticket, undefined, hmac)).toBe(false);
});

test('isTicketOfPhoneNumber throws for a hash under a secret version that is not loaded yet', () => {
  const ticket = { callerHash: hashedUnder('v2'), secretVersion: 'v2' };
  expect(() => isTicketOfPhoneNumber(ticket, phone, unknowing)).toThrow('no version v2');
});
