import { describe, expect, test } from 'vitest';
import { aTicket, openingMorning } from '../../support/a-ticket.ts';
import { at } from '../../support/the-directory.ts';
import { aJourney, citizen, rungsOf } from './a-journey.ts';

const ask = { act: 'ask', question: 'Quán nằm ở số nhà bao nhiêu?' } as const;
const answer = { act: 'answer', text: 'Đã xử lý xong theo quy định.' } as const;

/** Routed, and asked of on the opening morning at nine. */
const asked = async () => {
  const journey = aJourney(aTicket({ topic: 'VP02' }));
  await journey.step('route', openingMorning);
  await journey.acts(ask, at('2021-12-03T09:00'));
  return journey;
};

describe('waiting for the citizen', () => {
  test('takes no rung, until five working days are used up', async () => {
    const journey = await asked();
    const taken = rungsOf(journey).length;
    expect(await journey.step('evaluate', at('2021-12-03T09:00:01'))).toMatchObject({
      nextCheckAt: '2021-12-10T09:00:00+07:00',
    });
    await journey.step('evaluate', at('2021-12-10T08:59:59'));
    expect(journey.current().status).toBe('waiting');
    expect(rungsOf(journey)).toHaveLength(taken);
  });

  test('then ends by itself: the citizen is reminded, the unit told, and deadlines move by the wait', async () => {
    const journey = await asked();
    await journey.step('evaluate', at('2021-12-10T09:00'));
    expect(journey.current()).toMatchObject({ status: 'in-progress', waiting: undefined });
    expect(journey.current().clocks.resolve.dueAt).toEqual(at('2021-12-10T13:00'));
    expect(journey.tickets.changes.at(-1)?.event).toMatchObject({
      kind: 'resumed',
      moved: [{ clock: 'resolve', from: at('2021-12-03T13:00'), to: at('2021-12-10T13:00') }],
    });
    const told = journey.tickets.changes
      .at(-1)
      ?.alerts.map(({ to, subject }) => [to.kind, subject.about]);
    expect(told).toEqual([
      ['citizen', 'reminded'],
      ['officer', 'resumed'],
      ['officer', 'resumed'],
    ]);
  });

  test('has the clocks run from when it was over, however late that is noticed', async () => {
    const journey = await asked();
    await journey.step('evaluate', at('2021-12-10T12:00'));
    expect(journey.current().clocks.resolve.dueAt).toEqual(at('2021-12-10T13:00'));
    expect(journey.kinds().slice(-3)).toEqual(['resumed', 'rung', 'rung']);
  });
});

describe('a wait for the citizen', () => {
  test('ends earlier when the citizen writes, and the journey looks at the next rung in time', async () => {
    const journey = await asked();
    await journey.step('evaluate', at('2021-12-03T09:00:01'));
    const { run } = journey.current();
    await journey.acts(
      { act: 'write', text: 'Số 12, cạnh nhà văn hóa' },
      at('2021-12-03T10:00'),
      citizen,
    );
    expect(journey.current().run).toBe(run + 1);
    expect(await journey.step('route', at('2021-12-03T10:00'))).toMatchObject({
      next: 'wait',
      nextCheckAt: '2021-12-03T11:30:00+07:00',
    });
  });

  test('at the operators goes back to their queue', async () => {
    const journey = aJourney(aTicket({ topic: undefined }));
    await journey.step('route', openingMorning);
    await journey.acts(ask, at('2021-12-03T08:05'), { role: 'operator' });
    await journey.walk(at('2021-12-10T08:05'));
    expect(journey.current().status).toBe('triage');
    expect(journey.current().clocks.forward?.dueAt).toEqual(at('2021-12-10T08:15'));
  });
});

describe('an answer', () => {
  const answered = async () => {
    const journey = aJourney(aTicket({ topic: 'VP02' }));
    await journey.step('route', openingMorning);
    await journey.acts(answer, at('2021-12-03T08:10'));
    return journey;
  };

  test('that nobody objects to closes the ticket after seven days, and tells nobody', async () => {
    const journey = await answered();
    expect(await journey.step('evaluate', at('2021-12-03T08:30'))).toMatchObject({
      next: 'wait',
      nextCheckAt: '2021-12-10T08:10:00+07:00',
    });
    expect(await journey.step('evaluate', at('2021-12-10T08:10'))).toMatchObject({ next: 'end' });
    expect(journey.current()).toMatchObject({ status: 'closed', closedAt: at('2021-12-10T08:10') });
    expect(journey.tickets.changes.at(-1)).toMatchObject({
      event: { kind: 'closed', reason: 'no-objection', by: { role: 'system' } },
      alerts: [],
    });
  });

  test('that somebody objects to in time is not closed by what it was', async () => {
    const journey = await answered();
    await journey.acts(
      { act: 'reopen', reason: 'Quán vẫn mở cửa mỗi tối' },
      at('2021-12-09T08:00'),
      citizen,
    );
    await journey.step('evaluate', at('2021-12-10T08:10'));
    expect(journey.current()).toMatchObject({ status: 'reopened', cycle: 2 });
  });

  test('that is objected to after the journey has ended starts another one, told one step higher', async () => {
    const journey = await answered();
    await journey.walk();
    expect(journey.current().status).toBe('closed');
    const { run } = journey.current();
    await journey.acts(
      { act: 'reopen', reason: 'Quán vẫn mở cửa mỗi tối' },
      at('2021-12-28T08:00'),
      citizen,
    );
    expect(journey.current().run).toBe(run + 1);
    expect(await journey.step('route', at('2021-12-28T08:00'))).toMatchObject({
      nextCheckAt: '2021-12-28T08:30:00+07:00',
    });
    await journey.step('evaluate', at('2021-12-28T08:48'));
    const told = journey.tickets.changes
      .slice(-2)
      .map(({ event }) => event.kind === 'rung' && event.told);
    expect(told).toMatchObject([
      [{ unit: 'UBND_XA:29254', role: 'head' }],
      [{ unit: 'UBND_HUYEN:842', role: 'head' }],
    ]);
  });
});
