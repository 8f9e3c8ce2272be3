import { expect, test } from 'vitest';
import { forgetDevice } from '../../../../functions/intake/ticket/forget-device.ts';

test('the form for borrowed devices makes the browser delete cookies and storage', () => {
  const { statusCode, headers, body } = forgetDevice({ lang: 'vi' });
  expect([statusCode, headers?.['clear-site-data']]).toEqual([
    200,
    '"cache", "cookies", "storage"',
  ]);
  expect([headers?.['cache-control'], body.includes('Đã xóa khỏi máy này')]).toEqual([
    'no-store',
    true,
  ]);
});
