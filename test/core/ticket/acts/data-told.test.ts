import { expect, test } from 'vitest';
import type { Act } from '../../../../core/ticket/act.ts';
import type { Actor } from '../../../../core/ticket/event.ts';
import { atMinute, openingMorning } from '../../../support/a-ticket.ts';
import { assigned, changed, citizen, operator, operators, supervisor } from './a-case.ts';

const ask: Act = { act: 'ask-data', right: 'erase' };
const closed = { status: 'closed', closedAt: openingMorning, answeredAt: openingMorning } as const;

const officersTold = (by: Actor) =>
  changed(assigned(), ask, by).alerts.filter(({ to }) => to.kind === 'officer');

test('what somebody asks about their own data is told to the supervisor, unless it was they who wrote it down', () => {
  for (const by of [citizen, operator]) {
    const alerts = officersTold(by);
    expect(new Set(alerts.map(({ to }) => JSON.stringify(to)))).toEqual(
      new Set([JSON.stringify({ kind: 'officer', unit: operators, role: 'head' })]),
    );
    expect(alerts.map(({ requestedAt }) => requestedAt)).toEqual(alerts.map(() => atMinute(10)));
  }
  expect(officersTold(supervisor)).toEqual([]);
});

test('nobody is told that it is done whom no address leads to', () => {
  const ticket = changed(assigned({ ...closed, contact: undefined }), ask, citizen).after;
  const grant: Act = { act: 'grant-data', text: 'Đã làm như yêu cầu' };
  expect(changed(ticket, grant, supervisor).alerts).toEqual([]);
});
