import { describe, expect, test } from 'vitest';
import { toLocalInstant } from '../../support/directory/test-directory.ts';
import { aTicket, openingMorning } from '../../support/samples/a-ticket.ts';
import { aWorkflow, citizen, listTakenSteps } from './workflow-harness.ts';

const ask = { act: 'ask', question: 'Quán nằm ở số nhà bao nhiêu?' } as const;
const answer = { act: 'answer', text: 'Đã xử lý xong theo quy định.' } as const;

/** Builds a routed ticket whose citizen was asked a question at 9:00 on the opening day. */
const waitingWorkflow = async () => {
  const journey = aWorkflow(aTicket({ topic: 'VP02' }));
  await journey.step('route', openingMorning);
  await journey.acts(ask, toLocalInstant('2021-12-03T09:00'));
  return journey;
};

describe('escalation while waiting for the citizen', () => {
  test('a wait for the citizen pauses escalation for up to five working days', async () => {
    const journey = await waitingWorkflow();
    const stepCount = listTakenSteps(journey).length;
    expect(await journey.step('evaluate', toLocalInstant('2021-12-03T09:00:01'))).toMatchObject({
      nextCheckAt: '2021-12-10T09:00:00+07:00',
    });
    await journey.step('evaluate', toLocalInstant('2021-12-10T08:59:59'));
    expect(journey.current().status).toBe('waiting');
    expect(listTakenSteps(journey)).toHaveLength(stepCount);
  });

  test('an expired wait for the citizen reminds the citizen, notifies the unit and moves the deadlines', async () => {
    const journey = await waitingWorkflow();
    await journey.step('evaluate', toLocalInstant('2021-12-10T09:00'));
    expect(journey.current()).toMatchObject({ status: 'in-progress', waiting: undefined });
    expect(journey.current().clocks.resolve.dueAt).toEqual(toLocalInstant('2021-12-10T13:00'));
    expect(journey.tickets.changes.at(-1)?.event).toMatchObject({
      kind: 'resumed',
      moved: [
        {
          clock: 'resolve',
          from: toLocalInstant('2021-12-03T13:00'),
          to: toLocalInstant('2021-12-10T13:00'),
        },
      ],
    });
    const notified = journey.tickets.changes
      .at(-1)
      ?.alerts.map(({ to, subject }) => [to.kind, subject.about]);
    expect(notified).toEqual([
      ['citizen', 'reminded'],
      ['officer', 'resumed'],
      ['officer', 'resumed'],
    ]);
  });

  test('clocks resume at the time when the wait for the citizen expired, even if the workflow notices it later', async () => {
    const journey = await waitingWorkflow();
    await journey.step('evaluate', toLocalInstant('2021-12-10T12:00'));
    expect(journey.current().clocks.resolve.dueAt).toEqual(toLocalInstant('2021-12-10T13:00'));
    expect(journey.kinds().slice(-3)).toEqual(['resumed', 'rung', 'rung']);
  });
});

describe('the end of a wait for the citizen', () => {
  test('a citizen’s message ends the wait, and the workflow takes the next escalation step in time', async () => {
    const journey = await waitingWorkflow();
    await journey.step('evaluate', toLocalInstant('2021-12-03T09:00:01'));
    const { run } = journey.current();
    await journey.acts(
      { act: 'write', text: 'Số 12, cạnh nhà văn hóa' },
      toLocalInstant('2021-12-03T10:00'),
      citizen,
    );
    expect(journey.current().run).toBe(run + 1);
    expect(await journey.step('route', toLocalInstant('2021-12-03T10:00'))).toMatchObject({
      next: 'wait',
      nextCheckAt: '2021-12-03T11:30:00+07:00',
    });
  });

  test('an expired wait for the citizen returns a ticket in triage to the operators’ queue', async () => {
    const journey = aWorkflow(aTicket({ topic: undefined }));
    await journey.step('route', openingMorning);
    await journey.acts(ask, toLocalInstant('2021-12-03T08:05'), { role: 'operator' });
    await journey.walk(toLocalInstant('2021-12-10T08:05'));
    expect(journey.current().status).toBe('triage');
    expect(journey.current().clocks.forward?.dueAt).toEqual(toLocalInstant('2021-12-10T08:15'));
  });
});

describe('closing an answered ticket', () => {
  const answered = async () => {
    const journey = aWorkflow(aTicket({ topic: 'VP02' }));
    await journey.step('route', openingMorning);
    await journey.acts(answer, toLocalInstant('2021-12-03T08:10'));
    return journey;
  };

  test('an answered ticket without objection closes after seven days and notifies nobody', async () => {
    const journey = await answered();
    expect(await journey.step('evaluate', toLocalInstant('2021-12-03T08:30'))).toMatchObject({
      next: 'wait',
      nextCheckAt: '2021-12-10T08:10:00+07:00',
    });
    expect(await journey.step('evaluate', toLocalInstant('2021-12-10T08:10'))).toMatchObject({
      next: 'end',
    });
    expect(journey.current()).toMatchObject({
      status: 'closed',
      closedAt: toLocalInstant('2021-12-10T08:10'),
    });
    expect(journey.tickets.changes.at(-1)).toMatchObject({
      event: { kind: 'closed', reason: 'no-objection', by: { role: 'system' } },
      alerts: [],
    });
  });

  test('an answered ticket that was reopened is not closed because of the earlier answer', async () => {
    const journey = await answered();
    await journey.acts(
      { act: 'reopen', reason: 'Quán vẫn mở cửa mỗi tối' },
      toLocalInstant('2021-12-09T08:00'),
      citizen,
    );
    await journey.step('evaluate', toLocalInstant('2021-12-10T08:10'));
    expect(journey.current()).toMatchObject({ status: 'reopened', cycle: 2 });
  });

  test('reopening after the workflow ended starts a new workflow, and its escalation notifies one level higher', async () => {
    const journey = await answered();
    await journey.walk();
    expect(journey.current().status).toBe('closed');
    const { run } = journey.current();
    await journey.acts(
      { act: 'reopen', reason: 'Quán vẫn mở cửa mỗi tối' },
      toLocalInstant('2021-12-28T08:00'),
      citizen,
    );
    expect(journey.current().run).toBe(run + 1);
    expect(await journey.step('route', toLocalInstant('2021-12-28T08:00'))).toMatchObject({
      nextCheckAt: '2021-12-28T08:30:00+07:00',
    });
    await journey.step('evaluate', toLocalInstant('2021-12-28T08:48'));
    const notified = journey.tickets.changes
      .slice(-2)
      .map(({ event }) => event.kind === 'rung' && event.told);
    expect(notified).toMatchObject([
      [{ unit: 'UBND_XA:29254', role: 'head' }],
      [{ unit: 'UBND_HUYEN:842', role: 'head' }],
    ]);
  });
});
