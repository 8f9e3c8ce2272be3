import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  derivePin,
  encodeTicketCode,
  formatTicketCode,
  hasValidCheckDigit,
  TicketCode,
  TypedTicketCode,
} from '../../../../core/ticket/model/ticket-code.ts';

const digests = fc.uint8Array({ minLength: 32, maxLength: 32 });
const codes = digests.map(encodeTicketCode);

describe('a ticket code', () => {
  test('a ticket code has ten digits, the last of which is a check digit', () => {
    fc.assert(fc.property(codes, (code) => TicketCode.safeParse(code).success));
  });

  test('encodeTicketCode is deterministic', () => {
    fc.assert(
      fc.property(
        digests,
        (digest) => encodeTicketCode(digest) === encodeTicketCode(digest.slice()),
      ),
    );
  });

  test('a ticket code with one wrong digit is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(9), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        const wrong = (Number(code[at]) + by) % 10;
        return !hasValidCheckDigit(code.slice(0, at) + wrong + code.slice(at + 1));
      }),
    );
  });

  test('a ticket code with two swapped neighboring digits is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(8), (code, at) => {
        const [a = '', b = ''] = [code[at], code[at + 1]];
        fc.pre(a !== b);
        return !hasValidCheckDigit(code.slice(0, at) + b + a + code.slice(at + 2));
      }),
    );
  });

  test('the check digit of a ticket code matches the published Damm example', () => {
    expect(hasValidCheckDigit('5724')).toBe(true); // Damm's own example: 572 has check digit 4
    expect(hasValidCheckDigit('5727')).toBe(false);
  });

  test('a typed ticket code may contain spaces, dots, dashes and Khmer digits', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const khmer = code.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
        const typed = [formatTicketCode(code), ` ${code.slice(0, 3)}.${code.slice(3)}`, khmer];
        return typed.every((text) => TypedTicketCode.parse(text) === code);
      }),
    );
  });

  test('a refused ticket code is reported as having a wrong length or a wrong digit', () => {
    const problemWith = (typed: string) =>
      TypedTicketCode.safeParse(typed).error?.issues[0]?.message;
    expect(problemWith('12345')).toBe('code-malformed');
    expect(problemWith('0000000001')).toBe('code-mistyped');
  });

  test('a ticket code is displayed in groups of 3-3-4', () => {
    expect(formatTicketCode('0123456789')).toBe('012 345 6789');
  });
});

test('a PIN has six digits including leading zeros', () => {
  fc.assert(fc.property(digests, (digest) => /^\d{6}$/.test(derivePin(digest))));
  expect(derivePin(new Uint8Array(32))).toBe('000000');
});
