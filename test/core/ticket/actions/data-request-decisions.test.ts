import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action } from '../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { aroundTheClock } from '../../../support/directory/around-the-clock.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';
import {
  acted,
  assigned,
  changed,
  citizen,
  operator,
  problems,
  supervisor,
} from './ticket-action-fixtures.ts';

type Right = 'see' | 'correct' | 'erase';
const ask = (right: Right, text?: string): Action => ({ act: 'ask-data', right, text });
const grant: Action = { act: 'grant-data', text: 'Đã làm như yêu cầu' };
const delay: Action = { act: 'delay-data', reason: 'Chờ đơn vị trả hồ sơ' };
const refuse: Action = { act: 'refuse-data', reason: 'Không phải của quý vị' };
const hold: Action = { act: 'hold', reason: 'Thanh tra tỉnh yêu cầu giữ' };
const liftHold: Action = { act: 'lift-hold', reason: 'Thanh tra xong' };

const withDataRequest = (right: Right, changes: Partial<Ticket> = {}): Ticket =>
  changed(assigned(changes), ask(right), citizen).after;
const closed = { status: 'closed', closedAt: openingMorning, answeredAt: openingMorning } as const;
const done = (action: Action, ticket: Ticket) => problems(acted(ticket, action, supervisor));

describe('a data request by the citizen', () => {
  test.each<[string, Actor, string]>([
    ['the citizen', citizen, 'citizen'],
    ['an operator for the citizen', operator, 'operator'],
    ['a supervisor for the citizen', supervisor, 'supervisor'],
    ['an administrator, recorded as operator', { role: 'administrator' }, 'operator'],
  ])('a data subject request records which role requested it: %s', (_, by, askedBy) => {
    expect(changed(assigned(), ask('see'), by).after.dataRequest).toMatchObject({ askedBy });
  });

  test('the event of a data subject request contains the exercised right, the text and the deadline', () => {
    const { event } = changed(assigned(), ask('see', 'Cho tôi xem'), citizen);
    expect(event).toMatchObject({
      ...{
        kind: 'data-asked',
        right: 'see',
        text: 'Cho tôi xem',
        dueAt: toLocalInstant('2021-12-07T17:00'),
      },
    });
  });

  test('a data subject request on an erased ticket stores no text', () => {
    const { event } = changed(assigned({ text: '' }), ask('see', 'Cho tôi xem'), citizen);
    expect(event).not.toHaveProperty('text');
    expect(event.kind).toBe('data-asked');
  });

  test('the deadline of a data subject request uses the operators’ own office hours', () => {
    const unitHours = [{ unit: 'TONG_DAI', ...aroundTheClock }];
    const own = { ...testDirectory, calendar: { ...testDirectory.calendar, unitHours } };
    const { after } = changed(assigned(), ask('see'), citizen, { directory: own });
    expect(after.dataRequest?.dueAt).toEqual(toLocalInstant('2021-12-06T00:00'));
  });
});

describe('decisions on a data request', () => {
  test.each<[Action, object]>([
    [delay, { kind: 'data-delayed', right: 'see', reason: 'Chờ đơn vị trả hồ sơ' }],
    [refuse, { kind: 'data-refused', right: 'see', reason: 'Không phải của quý vị' }],
    [grant, { kind: 'data-granted', right: 'see', text: 'Đã làm như yêu cầu' }],
  ])('a decision on a data subject request is recorded in the history: %j', (act, event) => {
    expect(changed(withDataRequest('see'), act, supervisor).event).toMatchObject(event);
  });

  test('delaying a data subject request sets the new deadline in ticket and event', () => {
    const { after, event } = changed(withDataRequest('see'), delay, supervisor);
    const dueAt = new Date(atMinute(10).getTime() + 10 * 86_400_000);
    expect([after.dataRequest?.dueAt, event]).toMatchObject([dueAt, { dueAt }]);
  });

  test.each([delay, grant, refuse])(
    'the decision “$act” on personal data is refused without an open data subject request',
    (act) => {
      expect(done(act, assigned())).toEqual(['not-now']);
      for (const decision of [grant, refuse]) {
        const settled = changed(withDataRequest('see'), decision, supervisor).after;
        expect(done(act, settled)).toEqual(['not-now']);
      }
    },
  );

  test('granting a request to see or correct personal data erases nothing', () => {
    for (const right of ['see', 'correct'] as const) {
      const { after, publication } = changed(withDataRequest(right), grant, supervisor);
      expect(after.dataRequest?.state).toBe('granted');
      expect([after.text, after.anonymisedAt]).toEqual([assigned().text, undefined]);
      expect(publication).toBeUndefined();
    }
  });
});

describe('erasing data on request', () => {
  test('the event of a granted erasure omits the text of the decision', () => {
    const { event, after } = changed(withDataRequest('erase', closed), grant, supervisor);
    expect(event).toMatchObject({ kind: 'data-granted', right: 'erase', text: '' });
    expect(after.dataRequest?.state).toBe('granted');
  });

  test('a granted erasure withdraws the ticket’s publication, if any', () => {
    const published = { id: 'a-publication', at: atMinute(5) };
    const { publication } = changed(
      withDataRequest('erase', { ...closed, published }),
      grant,
      supervisor,
    );
    expect(publication).toEqual({ kind: 'withdrawn', id: 'a-publication', at: atMinute(10) });
    expect(changed(withDataRequest('erase', closed), grant, supervisor)).not.toHaveProperty(
      'publication',
    );
  });

  test('an erasure is refused with a reason while the data is still needed', () => {
    const callback: NonNullable<Ticket['callback']> = {
      ...{ askedAt: atMinute(1), dueAt: atMinute(130), tries: 0, number: 1 },
      state: 'owed',
      askedBy: 'citizen',
    };
    expect(done(grant, withDataRequest('erase'))).toEqual(['text: data-still-open']);
    expect(done(grant, withDataRequest('erase', { ...closed, callback }))).toEqual([
      'text: data-call-owed',
    ]);
    const called = { ...closed, callback: { ...callback, state: 'reached' as const } };
    expect(done(grant, withDataRequest('erase', called))).toEqual(['change']);
    const held = withDataRequest('erase', { ...closed, hold: { at: atMinute(2) } });
    expect(done(grant, held)).toEqual(['text: data-held']);
    expect(done(grant, withDataRequest('see', { hold: { at: atMinute(2) } }))).toEqual(['change']);
  });
});

describe('legal hold of a ticket', () => {
  test('placing a ticket on legal hold is recorded once with time and reason', () => {
    const { after, event } = changed(assigned(), hold, supervisor);
    expect(after.hold).toEqual({ at: atMinute(10) });
    expect(event).toMatchObject({ kind: 'held', reason: 'Thanh tra tỉnh yêu cầu giữ' });
    expect(done(hold, after)).toEqual(['not-now']);
  });

  test('an anonymized ticket cannot be placed on legal hold', () => {
    expect(done(hold, assigned({ anonymisedAt: atMinute(1) }))).toEqual(['not-now']);
  });

  test('lifting a legal hold is recorded with its reason and is refused for a ticket without a hold', () => {
    const held = assigned({ hold: { at: atMinute(2) } });
    const { after, event } = changed(held, liftHold, supervisor);
    expect(after.hold).toBeUndefined();
    expect(event).toMatchObject({ kind: 'hold-lifted', reason: 'Thanh tra xong' });
    expect(done(liftHold, assigned())).toEqual(['not-now']);
  });
});
