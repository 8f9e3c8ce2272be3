import { describe, expect, test } from 'vitest';
import { computeReopenDeadline } from '../../../core/ticket/actions/citizen/reopen.ts';
import { listAvailableActions } from '../../../core/ticket/change/list-available-actions.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { TicketActionName } from '../../../core/ticket/model/action-permissions.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';
import {
  assigned,
  citizen,
  handler,
  inTriage,
  operator,
  supervisor,
} from './actions/ticket-action-fixtures.ts';

const at = atMinute(5);
const pendingCallback: NonNullable<Ticket['callback']> = {
  state: 'owed',
  askedAt: at,
  askedBy: 'citizen',
  dueAt: at,
  tries: 0,
  number: 1,
};
const member: Actor = { ...handler, sub: 'an-officer' };
const takenBy = { sub: 'an-officer', at };
const nationalRecord = { number: 'PAKN.2025.1', enteredAt: at, by: 'an-operator' };
const published = { id: 'a-publication', at };
const answered = (changes: Partial<Ticket>): Ticket => assigned({ status: 'answered', ...changes });
const merged = (changes: Partial<Ticket>): Ticket => assigned({ status: 'merged', ...changes });

const dataRequestIn = (state: 'asked' | 'delayed' | 'granted' | 'refused', delays = 0) => ({
  dataRequest: { right: 'see', state, askedAt: at, askedBy: 'citizen', dueAt: at, delays } as const,
});

/** Creates a ticket for a call on a day on which reports must be entered in the national system. */
const call = (changes: Partial<Ticket> = {}): Ticket =>
  assigned({ channel: 'voice', openedAt: new Date('2025-08-04T09:00:00+07:00'), ...changes });

const can = (ticketActionName: TicketActionName, ticket: Ticket, by: Actor): boolean =>
  listAvailableActions(ticket, by, { now: atMinute(10), directory: testDirectory }).includes(
    ticketActionName,
  );

test.each<[string, TicketActionName, Actor, Ticket, Ticket]>([
  [
    ...(['a callback requires a telephone number', 'callback', operator] as const),
    ...([assigned({ callerHash: 'a-hash' }), assigned()] as const),
  ],
  [
    ...(['a callback is requested only if none is due', 'callback', operator] as const),
    assigned({ callerHash: 'a-hash', callback: { ...pendingCallback, state: 'reached' } }),
    assigned({ callerHash: 'a-hash', callback: pendingCallback }),
  ],
  [
    ...(['a callback is completed only if one is due', 'callback-done', operator] as const),
    ...([
      assigned({ callback: pendingCallback }),
      assigned({ callback: { ...pendingCallback, state: 'reached' } }),
    ] as const),
  ],
  [
    ...(['a ticket is taken only if nobody has taken it', 'take', member] as const),
    ...([assigned(), assigned({ takenBy })] as const),
  ],
  [
    ...(['a ticket is released only if it was taken', 'release', member] as const),
    ...([assigned({ takenBy }), assigned()] as const),
  ],
  [
    ...(['a ticket of the operators is not returned', 'return', handler] as const),
    ...([assigned(), inTriage({ status: 'assigned' })] as const),
  ],
  [
    ...(['an answer is published only once', 'publish', supervisor] as const),
    ...([answered({}), answered({ published })] as const),
  ],
  [
    ...(['an erased ticket is not published', 'publish', supervisor] as const),
    ...([answered({}), answered({ text: '' })] as const),
  ],
  [
    ...(['only a published answer is unpublished', 'unpublish', supervisor] as const),
    ...([answered({ published }), answered({})] as const),
  ],
  [
    ...(['only a pending publication is declined', 'decline-publication', supervisor] as const),
    ...([answered({ isForModeration: true }), answered({ isForModeration: false })] as const),
  ],
  [
    ...(['only a ticket with text is redacted', 'redact', supervisor] as const),
    ...([assigned(), assigned({ text: '' })] as const),
  ],
  [
    ...(['a national number is recorded only once', 'record-national', operator] as const),
    ...([call(), call({ nationalRecord })] as const),
  ],
  [
    ...(['only calls, letters and e-mails get a national number', 'record-national'] as const),
    ...([operator, call({ priority: 'P1' }), call({ channel: 'web' })] as const),
  ],
  [
    ...(['no national number during a complaint hold', 'record-national', operator] as const),
    ...([call(), call({ complaintHold: { at, dueAt: at, source: 'report' } })] as const),
  ],
  [
    ...(['only a recorded national number is corrected', 'correct-national', operator] as const),
    ...([assigned({ nationalRecord }), assigned()] as const),
  ],
  [
    ...([
      'a photo is added only to a ticket that still has its text',
      'add-photo',
      citizen,
    ] as const),
    ...([assigned(), assigned({ text: '' })] as const),
  ],
  [
    ...([
      'a photo of the result is added only to a ticket that still has its text',
      'add-result-photo',
      handler,
    ] as const),
    ...([assigned(), assigned({ text: '' })] as const),
  ],
  [
    ...(['only a ticket with a photo of the result allows its withdrawal'] as const),
    ...(['withdraw-photo', operator] as const),
    ...([
      assigned({ photos: [aPhoto(1, { shows: 'after' })] }),
      assigned({ photos: [aPhoto(2)] }),
    ] as const),
  ],
  [
    ...(['a ticket is rated only before it is anonymised', 'rate', citizen] as const),
    ...([answered({}), answered({ anonymisedAt: at })] as const),
  ],
  [
    ...(['a ticket is unmerged only before it is anonymised', 'unmerge', operator] as const),
    ...([merged({}), merged({ anonymisedAt: at })] as const),
  ],
])(
  '%s: the action %s is offered only if its condition holds',
  (_, ticketActionName, by, open, shut) => {
    expect([can(ticketActionName, open, by), can(ticketActionName, shut, by)]).toEqual([
      true,
      false,
    ]);
  },
);

test('operators cannot return a ticket that they already hold', () => {
  expect(can('return', inTriage({ status: 'assigned' }), operator)).toBe(false);
});

describe('actions on a data request', () => {
  const offered = (ticket: Ticket) =>
    (['ask-data', 'delay-data', 'grant-data', 'refuse-data'] as const).filter((action) =>
      can(action, ticket, supervisor),
    );

  test('a data subject request is offered if none is open and the ticket still has data', () => {
    for (const changes of [{}, dataRequestIn('granted'), dataRequestIn('refused')]) {
      expect(offered(assigned(changes))).toEqual(['ask-data']);
    }
    expect(offered(assigned({ anonymisedAt: at }))).toEqual([]);
  });

  test('while a data subject request is open, decisions and at most two delays are offered', () => {
    expect(offered(assigned(dataRequestIn('asked')))).toEqual([
      ...['delay-data', 'grant-data', 'refuse-data'],
    ]);
    expect(offered(assigned(dataRequestIn('delayed', 1)))).toContain('delay-data');
    expect(offered(assigned(dataRequestIn('delayed', 2)))).toEqual(['grant-data', 'refuse-data']);
  });
});

test('lifting a legal hold is offered only on a ticket under one, and placing it only on a ticket without one', () => {
  const offered = (changes: Partial<Ticket>) =>
    (['hold', 'lift-hold'] as const).filter((action) => can(action, assigned(changes), supervisor));
  expect(offered({})).toEqual(['hold']);
  expect(offered({ hold: { at } })).toEqual(['lift-hold']);
  expect(offered({ anonymisedAt: at })).toEqual([]);
});

test('reopening a ticket is offered exactly until its period ends', () => {
  const answeredAt = atMinute(0);
  const ticket = assigned({ status: 'answered', answeredAt });
  const last = computeReopenDeadline(ticket, { now: atMinute(10), directory: testDirectory });
  const isOffered = (now: Date) =>
    listAvailableActions(ticket, citizen, { now, directory: testDirectory }).includes('reopen');
  expect(isOffered(last)).toBe(true);
  expect(isOffered(new Date(last.getTime() + 1))).toBe(false);
});
