import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ensureChatUserId, expiredChatCookie } from '../../../functions/chat/chat-cookie.ts';
import { proofCookie, visitCookie } from '../../../functions/intake/proof-cookie.ts';
import { newVisitorCookies } from '../../../functions/intake/visitor-cookie.ts';
import { deviceCookie } from '../../../functions/officer/device.ts';

const nobody = { cookies: {} };

/** Every cookie that the functions set. */
const cookies = [
  ...ensureChatUserId(nobody).cookies,
  expiredChatCookie,
  deviceCookie('a-device'),
  ...proofCookie('0123456789', 'a-proof'),
  ...visitCookie('0123456789', 'a-visit'),
  ...newVisitorCookies(nobody),
];

const attributesOf = (cookie: string): string[] => cookie.split('; ').slice(1);

test.each(cookies)('no script reads %s, and no plain HTTP request carries it', (cookie) => {
  const attributes = attributesOf(cookie);
  expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'Secure']));
  expect(attributes.filter((one) => /^Path=\/|^SameSite=(Lax|Strict)$/.test(one))).toHaveLength(2);
  expect(attributes.join()).not.toMatch(/Domain/i);
});

test('the proof of a PIN is sent from the portal’s own pages alone', () => {
  for (const cookie of [...proofCookie('1', 'x'), ...visitCookie('1', 'x')]) {
    expect(attributesOf(cookie)).toContain('SameSite=Strict');
  }
});

describe('the sources of the functions', () => {
  const files = globSync('functions/**/*.ts').map((name) => ({
    name,
    text: readFileSync(name, 'utf8'),
  }));

  test('write attributes of cookies in one place', () => {
    const writers = files.filter(({ text }) =>
      /HttpOnly|SameSite=|; ?Path=|set-cookie/i.test(text),
    );
    expect(writers.map(({ name }) => name)).toEqual(['functions/runtime/cookie.ts']);
  });

  test('set no cookie that this file does not know', () => {
    const makers = files.filter(({ text }) => /\b(cookie|keptInEachLanguage)\(/.test(text));
    expect(makers.map(({ name }) => name).toSorted()).toEqual([
      'functions/chat/chat-cookie.ts',
      'functions/intake/kept-in-each-language.ts',
      'functions/intake/proof-cookie.ts',
      'functions/intake/visitor-cookie.ts',
      'functions/officer/device.ts',
    ]);
  });
});
