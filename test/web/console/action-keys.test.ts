import { expect, test } from 'vitest';
import { ticketActionNames } from '../../../core/ticket/change/list-available-actions.ts';
import {
  actionKeys,
  findActionKey,
  findKeyAction,
} from '../../../web/console/screens/ticket/actions/action-keys.ts';
import { isStaffAction } from '../../../web/console/screens/ticket/actions/staff-action-fields.ts';

const all = ticketActionNames.filter((name) => isStaffAction(name));

test('every key has one row, and none is a key of the ticket list', () => {
  const keys = actionKeys.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => ['j', 'k', 'n', 'x', '/', '?'].includes(key))).toEqual([]);
});

test('a key performs the first of its actions that is available', () => {
  const forward = actionKeys.find(({ key }) => key === 'f');
  const perform = (available: Parameters<typeof findKeyAction>[1]) =>
    forward && findKeyAction(forward, available);
  expect([perform(all), perform(['return']), perform([])]).toEqual(['assign', 'return', undefined]);
});

test('a button shows the key that performs its action now', () => {
  expect(findActionKey('assign', all)).toBe('f');
  expect(findActionKey('return', all)).toBeUndefined();
  expect(findActionKey('return', ['return'])).toBe('f');
});
