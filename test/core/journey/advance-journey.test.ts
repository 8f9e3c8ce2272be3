import { describe, expect, test } from 'vitest';
import { advanceJourney } from '../../../core/journey/advance-journey.ts';
import { officerChange } from '../../../core/officer/act.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, openingMorning } from '../../support/a-ticket.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { directory } from '../../support/the-directory.ts';

const after = (minutes: number): Date => new Date(openingMorning.getTime() + minutes * 60_000);
const officer = { unit: 'UBND_XA:29254', role: 'handler' };

const aJourney = (ticket: Ticket = aTicket()) => {
  const tickets = memoryTickets(ticket);
  let now = openingMorning;
  const ports = { tickets, directory: async () => directory, now: () => now };
  const step = (name: 'route' | 'evaluate', minutes: number, run = ticket.run) => {
    now = after(minutes);
    return advanceJourney({ step: name, code: ticket.code, run }, ports);
  };
  const current = () => tickets.all()[0] ?? ticket;
  const acts = async (action: 'acknowledge' | 'answer', minutes: number) => {
    const form = { nonce: `form-of-${action}-0001`, version: current().version };
    const whole =
      action === 'answer'
        ? { ...form, action, text: 'Đã xử lý xong theo quy định.' }
        : { ...form, action };
    const change = officerChange(current(), whole, officer, directory, after(minutes));
    if (!change) throw new Error(`${action} is not allowed`);
    await tickets.commit(change);
    return change;
  };
  return { tickets, step, current, acts };
};

/** Walks a journey as the state machine does: route, then wake at each check that is asked for. */
const walk = async (journey: ReturnType<typeof aJourney>) => {
  let answer = await journey.step('route', 0);
  while (answer.next === 'wait') {
    const wakeAt = new Date(answer.nextCheckAt ?? 0).getTime();
    answer = await journey.step('evaluate', (wakeAt - openingMorning.getTime()) / 60_000);
  }
  return answer;
};

const rungsOf = ({ tickets }: ReturnType<typeof aJourney>) =>
  tickets.changes.flatMap(({ event }) =>
    event.kind === 'rung'
      ? [[event.clock, event.percent, (event.at.getTime() - openingMorning.getTime()) / 60_000]]
      : [],
  );

describe('the journey of a new ticket', () => {
  test('goes to the commune’s committee and tells its handler by SMS and e-mail', async () => {
    const journey = aJourney();
    expect(await journey.step('route', 0)).toMatchObject({
      next: 'wait',
      nextCheckAt: '2021-12-03T08:30:00+07:00',
    });
    expect(journey.current()).toMatchObject({ status: 'assigned', unit: 'UBND_XA:29254' });
    const alerts = journey.tickets.changes.flatMap((change) => change.alerts);
    expect(alerts.map(({ channel, to }) => [channel, to])).toEqual([
      ['sms', { kind: 'officer', unit: 'UBND_XA:29254', role: 'handler' }],
      ['email', { kind: 'officer', unit: 'UBND_XA:29254', role: 'handler' }],
    ]);
  });

  test('goes to the operators without a topic, and is chased there too', async () => {
    const journey = aJourney(aTicket({ topic: undefined }));
    await walk(journey);
    expect(journey.current()).toMatchObject({ status: 'triage', unit: 'TONG_DAI' });
    expect(rungsOf(journey)).toHaveLength(10);
  });

  test('is routed once, however often the step is repeated', async () => {
    const journey = aJourney();
    await journey.step('route', 0);
    await journey.step('route', 1);
    expect(journey.tickets.changes).toHaveLength(1);
  });
});

test('the ladder is climbed rung by rung at its minutes when nobody answers, then ends', async () => {
  const journey = aJourney();
  expect(await walk(journey)).toMatchObject({ next: 'end' });
  expect(rungsOf(journey)).toEqual([
    ['acknowledge', 50, 30],
    ['acknowledge', 80, 48],
    ['acknowledge', 100, 60],
    ['acknowledge', 150, 90],
    ['acknowledge', 200, 120],
    ['resolve', 50, 150],
    ['resolve', 80, 240],
    ['resolve', 100, 300],
    ['resolve', 150, 450],
    ['resolve', 200, 600],
  ]);
});

test('the ladder is caught up in order after the journey was lost for two days', async () => {
  const journey = aJourney();
  await journey.step('route', 0);
  await journey.step('evaluate', 2 * 24 * 60);
  expect(rungsOf(journey).map(([, percent]) => percent)).toEqual([
    50, 80, 100, 150, 200, 50, 80, 100, 150, 200,
  ]);
  expect(new Set(journey.current().rungs).size).toBe(10);
});

test('the ladder of acknowledging stops at the acknowledgement', async () => {
  const journey = aJourney();
  await journey.step('route', 0);
  await journey.acts('acknowledge', 10);
  await walk(journey);
  expect(rungsOf(journey).every(([clock]) => clock === 'resolve')).toBe(true);
});

test('the ladder stops altogether at the answer, and the citizen is told', async () => {
  const journey = aJourney();
  await journey.step('route', 0);
  const { alerts } = await journey.acts('answer', 10);
  expect(alerts.map(({ to, subject }) => [to.kind, subject.about])).toEqual([
    ['citizen', 'answered'],
  ]);
  expect(await journey.step('evaluate', 30)).toMatchObject({ next: 'end' });
  expect(rungsOf(journey)).toEqual([]);
});

test('the ladder reaches the head of the unit at 80 % and those above when late', async () => {
  const journey = aJourney();
  await walk(journey);
  const told = journey.tickets.changes.flatMap(({ event }) =>
    event.kind === 'rung' && event.clock === 'acknowledge'
      ? [[event.percent, event.told.map(({ unit, role }) => `${unit}/${role}`)]]
      : [],
  );
  expect(Object.fromEntries(told)).toMatchObject({
    50: ['UBND_XA:29254/handler'],
    80: ['UBND_XA:29254/head'],
    100: expect.arrayContaining(['UBND_HUYEN:842/head']),
    150: ['VP_UBND/head'],
  });
});

test('an older run ends by itself and changes nothing', async () => {
  const journey = aJourney(aTicket({ run: 2 }));
  expect(await journey.step('route', 0, 1)).toMatchObject({ next: 'end' });
  expect(journey.tickets.changes).toEqual([]);
});

test('a step that loses the race against an officer looks again, and takes no rung', async () => {
  const journey = aJourney();
  await journey.step('route', 0);
  const { commit } = journey.tickets;
  let isFirst = true;
  journey.tickets.commit = async (change) => {
    if (isFirst) {
      isFirst = false;
      await journey.acts('acknowledge', 30);
    }
    return commit(change);
  };
  expect(await journey.step('evaluate', 30)).toMatchObject({
    next: 'wait',
    nextCheckAt: '2021-12-03T10:30:00+07:00',
  });
  expect(journey.current().status).toBe('in-progress');
  expect(rungsOf(journey)).toEqual([]);
});
