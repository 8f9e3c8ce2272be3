import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decryptTicketCodeToken,
  encryptTicketCodeToken,
} from '../../../../core/open311/clients/token.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import type { Hmac } from '../../../../core/ticket/ports/hmac.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const someCode = fc.string().map((text) => encodeTicketCode(testHmac.digest('code', text)));
const secretVersion = 'v1';

test('an Open311 token is deterministic, identifies one ticket and does not reveal its code', () => {
  fc.assert(
    fc.property(someCode, (code) => {
      const token = encryptTicketCodeToken({ code, secretVersion }, testHmac);
      expect(token).toMatch(/^[A-Za-z0-9_-]{35}$/);
      expect(token).not.toContain(code.slice(0, 5));
      expect(encryptTicketCodeToken({ code, secretVersion }, testHmac)).toBe(token);
      expect(decryptTicketCodeToken(token, testHmac)).toBe(code);
    }),
  );
});

test('decryptTicketCodeToken refuses modified, foreign and random tokens and plain ticket codes', () => {
  const code = encodeTicketCode(testHmac.digest('code', 'one'));
  const token = encryptTicketCodeToken({ code, secretVersion }, testHmac);
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
    expect(decryptTicketCodeToken(changed, testHmac), changed).toBeUndefined();
  }
  const foreign = encryptTicketCodeToken({ code, secretVersion: 'another' }, testHmac);
  expect(
    [foreign, code, `${token}A`, token.slice(1), ''].map((one) =>
      decryptTicketCodeToken(one, testHmac),
    ),
  ).toEqual([undefined, undefined, undefined, undefined, undefined]);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 26, maxLength: 26 }), (bytes) => {
      expect(
        decryptTicketCodeToken(Buffer.from(bytes).toString('base64url'), testHmac),
      ).toBeUndefined();
    }),
  );
});

test('an Open311 token stays valid after its secret got a new version', () => {
  const code = encodeTicketCode(testHmac.digest('code', 'one'));
  const token = encryptTicketCodeToken({ code, secretVersion }, testHmac);
  const later: Hmac = { ...testHmac, version: 'v2', otherVersions: ['v0', 'v1'] };
  expect(decryptTicketCodeToken(token, later)).toBe(code);
});
