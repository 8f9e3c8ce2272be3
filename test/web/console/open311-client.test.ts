import { expect, test } from 'vitest';
import { Open311ClientInput } from '../../../core/open311/clients/stored-open311-client.ts';
import {
  emptyOpen311ClientDraft,
  findFieldErrorMessage,
  getOpen311ClientKeyState,
  toOpen311ClientBody,
} from '../../../web/console/screens/administration/systems/open311-client.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';

const named = { ...emptyOpen311ClientDraft, name: 'Cổng xã', contact: 'cntt@xa.example' };
const sent = (body: unknown) => Open311ClientInput.parse(JSON.parse(JSON.stringify(body)));

test('the form for an Open311 API key sends a valid request with only name and contact filled in', () => {
  expect(sent(toOpen311ClientBody(named))).toEqual({
    ...{ name: 'Cổng xã', contact: 'cntt@xa.example', mayCreate: true, mayUpdate: false },
    ...{ takesIdentity: false, perMinute: 60, perDay: 5000, isTest: false },
  });
});

test('an Open311 API key is valid until the end of the selected day', () => {
  const { expiresAt } = sent(toOpen311ClientBody({ ...named, expiresOn: '2021-12-31' }));
  expect(expiresAt).toEqual(new Date('2021-12-31T23:59:59+07:00'));
});

test('the form for an Open311 API key sends an invalid rate limit as typed and omits an empty one', () => {
  expect(toOpen311ClientBody({ ...named, perMinute: 'nhiều', perDay: ' ' })).toMatchObject({
    perMinute: 'nhiều',
    perDay: undefined,
  });
});

test.each([
  ['in-force', {}],
  ['in-force', { expiresAt: atMinute(1).toISOString() }],
  ['expired', { expiresAt: atMinute(0).toISOString() }],
  ['withdrawn', { expiresAt: atMinute(0).toISOString(), withdrawnAt: atMinute(0).toISOString() }],
] as const)('getProviderKeyState returns "%s" for an Open311 API key with %j', (state, ends) => {
  expect(getOpen311ClientKeyState(ends, atMinute(0))).toBe(state);
});

test('findFieldErrorMessage returns the errors of a field and its items, but not of other fields', () => {
  const errors = [{ field: 'services.2', message: 'quá dài' }];
  expect([
    findFieldErrorMessage(errors, 'services'),
    findFieldErrorMessage(errors, 'service'),
  ]).toEqual(['quá dài', undefined]);
});
