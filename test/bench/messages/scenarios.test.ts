import { describe, expect, test } from 'vitest';
import {
  type MessageSimulationResult,
  simulateMessageScenario,
} from '../../../bench/messages/bill.ts';
import {
  createSilentUnitsScenario,
  createUnansweredScenario,
} from '../../../bench/messages/scenarios.ts';
import {
  countSmsByTelephoneDay,
  findDaysOverSmsLimit,
  findDaysWithoutReminder,
} from '../../../bench/messages/sms-per-telephone.ts';
import { isAnsweredOrEnded } from '../../../core/ticket/model/lifecycle.ts';

const unanswered = simulateMessageScenario(createUnansweredScenario(20));
const silent = simulateMessageScenario(createSilentUnitsScenario(60, 0.45));

const officersSms = ({ messages }: MessageSimulationResult): number =>
  messages.filter(({ audience, channel }) => audience !== 'citizen' && channel === 'SMS').length;

describe.each([
  ['20 unanswered reports in ten days', unanswered],
  ['tickets at units of which 45 % never answer', silent],
] as const)('messages about %s', (_name, playing) => {
  test('no phone gets more SMS a day about unanswered tickets than its limit, apart from emergencies', async () => {
    const days = countSmsByTelephoneDay((await playing).messages);
    expect(days.length).toBeGreaterThan(5);
    expect(findDaysOverSmsLimit(days)).toEqual([]);
  });

  // a unit with days to answer gets no reminder between the deadline and the last step: docs/cost.md
  test('officers get a reminder about unanswered tickets every working day after the last escalation step', async () => {
    const played = await playing;
    expect(played.tickets.some(({ status }) => !isAnsweredOrEnded(status))).toBe(true);
    expect(findDaysWithoutReminder(played, 200)).toEqual([]);
  });

  test('leaders of the province get SMS only about emergencies', async () => {
    const { messages } = await playing;
    const ordinary = messages.filter(
      ({ audience, channel, ticket }) =>
        audience === 'leadership' && channel === 'SMS' && ticket.priority !== 'P1',
    );
    expect(ordinary).toEqual([]);
  });
});

test('the unit gets a reminder about 20 unanswered reports every working day, beginning the next day', async () => {
  expect(findDaysWithoutReminder(await unanswered)).toEqual([]);
});

test('20 unanswered reports cause fewer than 60 SMS to officers in ten days', async () => {
  expect(officersSms(await unanswered)).toBeLessThan(60);
});
