import { describe, expect, test } from 'vitest';
import type { DataCorrection } from '../../../../core/privacy/correction.ts';
import type { Actor } from '../../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action } from '../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';
import {
  acted,
  assigned,
  byBoth,
  changed,
  citizen,
  listNotifications,
  operator,
  operators,
  problems,
  supervisor,
  unit,
} from './ticket-action-fixtures.ts';

const ask: Action = { act: 'ask-data', right: 'erase' };
const closed = { status: 'closed', closedAt: openingMorning, answeredAt: openingMorning } as const;

const officerNotificationsOf = (by: Actor) =>
  changed(assigned(), ask, by).alerts.filter(({ to }) => to.kind === 'officer');

test('a data subject request notifies the supervisor unless a supervisor recorded it', () => {
  for (const by of [citizen, operator]) {
    const alerts = officerNotificationsOf(by);
    expect(new Set(alerts.map(({ to }) => JSON.stringify(to)))).toEqual(
      new Set([JSON.stringify({ kind: 'officer', unit: operators, role: 'head' })]),
    );
    expect(alerts.map(({ requestedAt }) => requestedAt)).toEqual(alerts.map(() => atMinute(10)));
  }
  expect(officerNotificationsOf(supervisor)).toEqual([]);
});

test('a completed data subject request without contact details notifies nobody', () => {
  const ticket = changed(assigned({ ...closed, contact: undefined }), ask, citizen).after;
  const grant: Action = { act: 'grant-data', text: 'Đã làm như yêu cầu' };
  expect(changed(ticket, grant, supervisor).alerts).toEqual([]);
});

describe('notifications about a correction', () => {
  const sealed = (filled: number) => Uint8Array.of(filled);
  const contact = {
    sealed: sealed(3),
    contactChannels: ['sms' as const],
    callerHash: 'the new number’s',
  };
  const granted = (corrected: DataCorrection) =>
    ({ act: 'grant-data', text: 'Đã sửa như yêu cầu', corrected }) as const;
  const requestCorrection = (changes: Partial<Ticket> = {}): Ticket =>
    changed(assigned(changes), { act: 'ask-data', right: 'correct' }, citizen).after;
  const toUnit = (ticket: Ticket, corrected: DataCorrection): string[] =>
    listNotifications(changed(ticket, granted(corrected), supervisor)).filter((one) =>
      one.startsWith(unit),
    );

  test('a correction of text or place notifies the unit that handles the ticket', () => {
    for (const corrected of [{ text: 'Quán ở số nhà 12' }, { place: 'số nhà 12' }]) {
      expect(toUnit(requestCorrection(), corrected)).toEqual(byBoth(`${unit}/handler`, 'wrote'));
    }
  });

  test('a correction of contact or name does not notify the unit that handles the ticket', () => {
    expect(toUnit(requestCorrection(), { contact })).toEqual([]);
    expect(toUnit(requestCorrection(), { name: sealed(4) })).toEqual([]);
  });

  test('a correction on a closed ticket does not notify the unit', () => {
    for (const corrected of [{ text: 'Quán ở số nhà 12' }, { place: 'số nhà 12' }, { contact }]) {
      expect(toUnit(requestCorrection(closed), corrected)).toEqual([]);
    }
  });

  test('a correction is refused when the data subject request is to see data', () => {
    const seeing = changed(assigned(), { act: 'ask-data', right: 'see' }, citizen).after;
    expect(problems(acted(seeing, granted({ place: 'số nhà 12' }), supervisor))).toEqual([
      'text: data-not-a-correction',
    ]);
  });
});
