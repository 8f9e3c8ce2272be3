import { describe, expect, test } from 'vitest';
import { type Played, play } from '../../../bench/messages/bill.ts';
import { silentUnits, unansweredReports } from '../../../bench/messages/scenarios.ts';
import { daysWithoutReminder, overCap, telephoneDays } from '../../../bench/messages/telephones.ts';
import { isSettled } from '../../../core/ticket/lifecycle.ts';

const unanswered = play(unansweredReports(20));
const silent = play(silentUnits(60, 0.45));

const officersSms = ({ messages }: Played): number =>
  messages.filter(({ audience, channel }) => audience !== 'citizen' && channel === 'SMS').length;

describe.each([
  ['20 unanswered reports in ten days', unanswered],
  ['tickets of which 45 % of the units answer none', silent],
] as const)('%s', (_name, playing) => {
  test('send no telephone more SMS a day than its cap, emergencies excepted', async () => {
    const days = telephoneDays((await playing).messages);
    expect(days.length).toBeGreaterThan(5);
    expect(overCap(days)).toEqual([]);
  });

  // between deadline and last step a unit with days to answer isn't reminded: docs/cost.md
  test('leave no working day after the last escalation step without a reminder', async () => {
    const played = await playing;
    expect(played.tickets.some(({ status }) => !isSettled(status))).toBe(true);
    expect(daysWithoutReminder(played, 200)).toEqual([]);
  });

  test('send the leadership an SMS about emergencies only', async () => {
    const { messages } = await playing;
    const ordinary = messages.filter(
      ({ audience, channel, ticket }) =>
        audience === 'leadership' && channel === 'SMS' && ticket.priority !== 'P1',
    );
    expect(ordinary).toEqual([]);
  });
});

test('20 unanswered reports remind the unit on each working day from the day after', async () => {
  expect(daysWithoutReminder(await unanswered)).toEqual([]);
});

test('20 unanswered reports make fewer than 60 SMS to officers in ten days', async () => {
  expect(officersSms(await unanswered)).toBeLessThan(60);
});
