import { expect, test } from 'vitest';
import { Open311ClientInput } from '../../../../core/open311/clients/stored-open311-client.ts';

const isValid = (limits: object): boolean =>
  Open311ClientInput.safeParse({ name: 'Cầu nối', contact: 'a@vidu.vn', ...limits }).success;

test.each([
  ['perMinute', 1, 600],
  ['perDay', 1, 100_000],
])('the %s of an Open311 provider must be a whole number from %d to %d', (field, least, most) => {
  const limits = [least - 1, least, most - 0.5, most, most + 1];
  expect(limits.map((limit) => isValid({ [field]: limit }))).toEqual([
    ...[false, true, false, true, false],
  ]);
});

test('an Open311 API client may only create anonymous requests unless its registration allows more', () => {
  expect(Open311ClientInput.parse({ name: 'Cầu nối', contact: 'a@vidu.vn' })).toEqual({
    ...{ name: 'Cầu nối', contact: 'a@vidu.vn' },
    ...{ mayCreate: true, mayUpdate: false, takesIdentity: false, isTest: false },
    ...{ perMinute: 60, perDay: 5000 },
  });
});
