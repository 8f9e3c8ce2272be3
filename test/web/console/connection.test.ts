import { expect, test } from 'vitest';
import { ProviderRequest } from '../../../core/open311/kept-provider.ts';
import {
  bodyOf,
  emptyDraft,
  messageFor,
  stateOf,
} from '../../../web/console/screens/administration/connection.ts';
import { atMinute } from '../../support/a-ticket.ts';

const named = { ...emptyDraft, name: 'Cổng xã', contact: 'cntt@xa.example' };
const sent = (body: unknown) => ProviderRequest.parse(JSON.parse(JSON.stringify(body)));

test('a draft with a name and a contact is all that the hotline wants', () => {
  expect(sent(bodyOf(named))).toEqual({
    ...{ name: 'Cổng xã', contact: 'cntt@xa.example', mayCreate: true, mayUpdate: false },
    ...{ takesIdentity: false, perMinute: 60, perDay: 5000, isTest: false },
  });
});

test('a key is good through the whole of its last day', () => {
  const { expiresAt } = sent(bodyOf({ ...named, expiresOn: '2021-12-31' }));
  expect(expiresAt).toEqual(new Date('2021-12-31T23:59:59+07:00'));
});

test('an amount that is no number is left to the hotline to refuse; none is the usual one', () => {
  expect(bodyOf({ ...named, perMinute: 'nhiều', perDay: ' ' })).toMatchObject({
    perMinute: 'nhiều',
    perDay: undefined,
  });
});

test.each([
  ['in-force', {}],
  ['in-force', { expiresAt: atMinute(1).toISOString() }],
  ['expired', { expiresAt: atMinute(0).toISOString() }],
  ['withdrawn', { expiresAt: atMinute(0).toISOString(), withdrawnAt: atMinute(0).toISOString() }],
] as const)('a key is %s with %j', (state, ends) => {
  expect(stateOf(ends, atMinute(0))).toBe(state);
});

test('what is wrong with a part of a field stands at the field, and at no other', () => {
  const errors = [{ field: 'services.2', message: 'quá dài' }];
  expect([messageFor(errors, 'services'), messageFor(errors, 'service')]).toEqual([
    'quá dài',
    undefined,
  ]);
});
