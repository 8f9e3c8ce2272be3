import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  buildExpiredPinCookies,
  buildPinProofCookies,
  buildVisitCookies,
} from '../../../../functions/intake/ticket/pin-proof-cookie.ts';
import {
  buildVisitorCookies,
  expiredVisitorCookies,
} from '../../../../functions/intake/visitor-cookie.ts';
import { buildDeviceCookie } from '../../../../functions/officer/device-cookie.ts';
import {
  ensureChatUserId,
  expiredChatCookie,
} from '../../../../functions/runtime/request/chat-cookie.ts';

const nobody = { cookies: {} };

const cookies = [
  ...ensureChatUserId(nobody).cookies,
  expiredChatCookie,
  buildDeviceCookie('a-device'),
  ...buildPinProofCookies('0123456789', 'a-proof'),
  ...buildVisitCookies('0123456789', 'a-visit'),
  ...buildExpiredPinCookies({ cookies: { p0123456789: 'a-proof' } }),
  ...buildVisitorCookies(nobody),
  ...expiredVisitorCookies,
];

const attributesOf = (cookie: string): string[] => cookie.split('; ').slice(1);

test.each(cookies)('the cookie %s is HttpOnly and Secure', (cookie) => {
  const attributes = attributesOf(cookie);
  expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'Secure']));
  expect(attributes.filter((one) => /^Path=\/|^SameSite=(Lax|Strict)$/.test(one))).toHaveLength(2);
  expect(attributes.join()).not.toMatch(/Domain/i);
});

test('the cookies that prove that a browser has entered the PIN are SameSite=Strict', () => {
  for (const cookie of [...buildPinProofCookies('1', 'x'), ...buildVisitCookies('1', 'x')]) {
    expect(attributesOf(cookie)).toContain('SameSite=Strict');
  }
});

describe('cookies in the functions’ sources', () => {
  const files = globSync('functions/**/*.ts').map((name) => ({
    name,
    text: readFileSync(name, 'utf8'),
  }));

  test('only functions/runtime/request/cookie.ts sets cookie attributes', () => {
    const writers = files.filter(({ text }) =>
      /HttpOnly|SameSite=|; ?Path=|set-cookie/i.test(text),
    );
    expect(writers.map(({ name }) => name)).toEqual(['functions/runtime/request/cookie.ts']);
  });

  test('the cookie tests cover every source file that sets a cookie', () => {
    const makers = files.filter(({ text }) =>
      /(?<!function )\b(buildSetCookieHeader|buildCookiePerLanguage)\(/.test(text),
    );
    expect(makers.map(({ name }) => name).toSorted()).toEqual([
      'functions/intake/cookie-per-language.ts',
      'functions/intake/ticket/pin-proof-cookie.ts',
      'functions/intake/visitor-cookie.ts',
      'functions/officer/device-cookie.ts',
      'functions/runtime/request/chat-cookie.ts',
    ]);
  });
});
