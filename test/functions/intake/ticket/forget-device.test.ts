import { describe, expect, test } from 'vitest';
import { forgetDevice } from '../../../../functions/intake/ticket/forget-device.ts';
import {
  buildPinProofCookies,
  buildVisitCookies,
} from '../../../../functions/intake/ticket/pin-proof-cookie.ts';
import { buildVisitorCookies } from '../../../../functions/intake/visitor-cookie.ts';
import { ensureChatUserId } from '../../../../functions/runtime/request/chat-cookie.ts';

const nobody = { cookies: {} };
const stored = ['4071839265', '0123456789'].flatMap((code) => [
  ...buildPinProofCookies(code, 'a-proof'),
  ...buildVisitCookies(code, 'a-visit'),
]);
const withoutPin = [...buildVisitorCookies(nobody), ...ensureChatUserId(nobody).cookies];

const readName = (cookie: string): string => cookie.split('=')[0] ?? '';
/** Returns the name and path by which a browser identifies a cookie. */
const identify = (cookie: string): string =>
  `${readName(cookie)} ${/Path=([^;]+)/.exec(cookie)?.[1]}`;

describe('the form for borrowed devices', () => {
  const sent = Object.fromEntries(stored.map((cookie) => [readName(cookie), 'value']));
  const { statusCode, headers, body, cookies } = forgetDevice({
    lang: 'vi',
    cookies: { ...sent, 'p1; Path': 'x', other: 'x' },
  });

  test('expires every cookie of citizens under the name and path with which it was set', () => {
    expect(cookies?.map(identify).toSorted()).toEqual(
      [...stored, ...withoutPin].map(identify).toSorted(),
    );
    for (const cookie of cookies ?? []) expect(cookie).toMatch(/^[\w-]+=; Path=[^;]+; Max-Age=0;/);
  });

  test('deletes storage and cache, but no cookies of other sites of the domain', () => {
    expect([statusCode, headers?.['clear-site-data']]).toEqual([200, '"cache", "storage"']);
  });

  test('returns a page that names what the portal cannot delete', () => {
    expect(headers?.['cache-control']).toBe('no-store');
    expect(body).toContain('Đã xóa khỏi máy này');
    expect(body).toMatch(/Ảnh phiếu đã lưu và nội dung đã sao chép vẫn còn/);
  });
});
