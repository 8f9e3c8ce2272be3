import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { getNationalEntryState } from '../../../core/national/national-duty.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const openedAt = new Date('2025-08-04T09:00:00+07:00');
const directory: Directory = testDirectory;
const state = (changes: Partial<Ticket>, rules: Directory = directory) =>
  getNationalEntryState(aTicket({ openedAt, channel: 'voice', ...changes }), rules);

describe('reports that must be entered in the national system', () => {
  test.each<[string, Partial<Ticket>]>([
    ['a call', { channel: 'voice' }],
    [
      'a report that an operator entered before the medium could be stated',
      { channel: 'operator' },
    ],
    ['a letter', { channel: 'operator', receivedBy: 'letter' }],
    ['an e-mail', { channel: 'operator', receivedBy: 'email' }],
    ['a merged report of another person', { status: 'merged', closedAt: openedAt }],
    ['an answered emergency', { priority: 'P1', status: 'answered' }],
    ['a report about a unit, after the review', { accused: ['SO_YT'] }],
    [
      'a refused report outside the scope',
      { status: 'refused', endReason: 'out-of-scope', closedAt: openedAt },
    ],
  ])('%s is due for entry in the national system', (_, changes) => {
    expect(state(changes)).toBe('due');
  });

  test.each<[string, Partial<Ticket>]>([
    ['a report from the web', { channel: 'web' }],
    ['a chat', { channel: 'zalo' }],
    ['a visit', { channel: 'operator', receivedBy: 'visit' }],
    ['a report from before the first day', { openedAt: new Date('2025-06-30T23:59:00+07:00') }],
    ['spam', { status: 'refused', endReason: 'abusive', closedAt: openedAt }],
    ['a report whose text was erased', { text: '' }],
    ['a canary', { isCanary: true }],
  ])('%s need not be entered in the national system', (_, changes) => {
    expect(state(changes)).toBe('not-required');
  });

  test.each<[string, Partial<Ticket>]>([
    ['an open emergency', { priority: 'P1', status: 'assigned' }],
    ['a possible emergency', { possibleEmergency: { version: 1, at: openedAt, dueAt: openedAt } }],
    ['a complaint hold', { complaintHold: { at: openedAt, dueAt: openedAt, source: 'report' } }],
  ])('%s is not yet due for entry in the national system', (_, changes) => {
    expect(state(changes)).toBe('held');
  });

  test('a ticket with a national number counts as entered even if the rules do not require its entry', () => {
    const nationalRecord = { number: 'PAKN.1', enteredAt: openedAt, by: 'an-operator' };
    expect(state({ channel: 'web', nationalRecord })).toBe('entered');
  });
});

describe('services and topics exempt from the national system', () => {
  const services = directory.services.map((row) =>
    row.code === 'violation' ? { ...row, isForNationalSystem: false } : row,
  );
  const topics = directory.topics.map((row) =>
    row.code === 'VP01' ? { ...row, validTo: null, isForNationalSystem: true } : row,
  );

  test('a report about an exempt service need not be entered in the national system', () => {
    expect(state({}, { ...directory, services })).toBe('not-required');
  });

  test('a topic can require entry in the national system even if its service is exempt', () => {
    expect(state({ topic: 'VP01' }, { ...directory, services, topics })).toBe('due');
  });

  test('no report need be entered in the national system if the ticket policy has no rule for it', () => {
    const life = directory.life.map((row) => ({ ...row, nationalSystem: undefined }));
    expect(state({}, { ...directory, life })).toBe('not-required');
  });
});
