import { describe, expect, test } from 'vitest';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { aWorkflow, listStepRecipients, listTakenSteps } from './workflow-harness.ts';

const answer = { act: 'answer', text: 'Đã xử lý xong theo quy định.' } as const;

describe('escalation of an unanswered ticket', () => {
  test('the workflow takes escalation steps at their times while nobody answers and then ends', async () => {
    const journey = aWorkflow();
    expect(await journey.walk()).toMatchObject({ next: 'end' });
    expect(listTakenSteps(journey)).toEqual([
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

  test('an escalation step is taken at its time although the function’s clock is behind', async () => {
    const journey = aWorkflow();
    await journey.step('route', openingMorning);
    const wakesAt = atMinute(30);
    const behind = new Date(wakesAt.getTime() - 5000);
    await journey.step('evaluate', behind, 1, wakesAt);
    expect(listTakenSteps(journey)).toEqual([['acknowledge', 50, 30]]);
  });

  test('missed escalation steps are taken in order after the workflow was lost for two days', async () => {
    const journey = aWorkflow();
    await journey.step('route', openingMorning);
    await journey.step('evaluate', atMinute(2 * 24 * 60));
    expect(listTakenSteps(journey).map(([, percent]) => percent)).toEqual([
      50, 80, 100, 150, 200, 50, 80, 100, 150, 200,
    ]);
    expect(new Set(journey.current().escalationSteps).size).toBe(10);
  });

  test('escalation steps of the acknowledge clock stop at the acknowledgement', async () => {
    const journey = aWorkflow();
    await journey.step('route', openingMorning);
    await journey.acts({ act: 'acknowledge' }, atMinute(10));
    await journey.walk();
    expect(listTakenSteps(journey).every(([clock]) => clock === 'resolve')).toBe(true);
  });

  test('all escalation steps stop at the answer, and the citizen is notified', async () => {
    const journey = aWorkflow(aTicket({ topic: 'VP02' }));
    await journey.step('route', openingMorning);
    const { alerts } = await journey.acts(answer, atMinute(10));
    expect(alerts.map(({ to, subject }) => [to.kind, subject.about])).toEqual([
      ['citizen', 'answered'],
    ]);
    await journey.step('evaluate', atMinute(30));
    expect(listTakenSteps(journey)).toEqual([]);
  });
});

describe('recipients of escalation steps', () => {
  test('escalation steps notify the duty officer, then the head at 80 %, then higher units when late', async () => {
    const journey = aWorkflow();
    await journey.walk();
    expect(listStepRecipients(journey, 'acknowledge')).toMatchObject({
      50: ['UBND_XA:29254/handler', 'UBND_XA:29254/duty'],
      80: ['UBND_XA:29254/head'],
      100: expect.arrayContaining(['UBND_HUYEN:842/head']),
      150: ['VP_UBND/head'],
    });
    expect(listStepRecipients(journey, 'resolve')).toMatchObject({ 50: ['UBND_XA:29254/handler'] });
  });

  test('escalation steps skip the unit that the report complains about', async () => {
    const journey = aWorkflow();
    await journey.step('route', openingMorning);
    await journey.acts(
      { act: 'classify', accused: ['UBND_HUYEN:842'], reason: 'Báo về lãnh đạo thành phố' },
      atMinute(5),
      { role: 'operator' },
    );
    await journey.walk();
    const notified = Object.values(listStepRecipients(journey, 'resolve')).flat();
    expect(notified).toContain('VP_UBND/head');
    expect(notified.filter((one) => one.startsWith('UBND_HUYEN:842'))).toEqual([]);
  });
});

describe('the ticket workflow', () => {
  test('the ticket workflow reads its ticket once per step, however many changes are due', async () => {
    const journey = aWorkflow();
    await journey.step('route', openingMorning);
    const { find } = journey.tickets;
    let reads = 0;
    journey.tickets.find = (code) => {
      reads += 1;
      return find(code);
    };
    await journey.step('evaluate', atMinute(60));
    expect([reads, listTakenSteps(journey).length]).toEqual([1, 3]);
  });

  test('a ticket workflow with an outdated run number ends and changes nothing', async () => {
    const journey = aWorkflow(aTicket({ run: 2 }));
    expect(await journey.step('route', openingMorning, 1)).toMatchObject({ next: 'end' });
    expect(journey.tickets.changes).toEqual([]);
  });

  test('a ticket workflow whose write conflicts with an officer’s action takes no escalation step', async () => {
    const journey = aWorkflow();
    await journey.step('route', openingMorning);
    const { commit } = journey.tickets;
    let isFirst = true;
    journey.tickets.commit = async (...changes) => {
      if (isFirst) {
        isFirst = false;
        await journey.acts({ act: 'acknowledge' }, atMinute(30));
      }
      return commit(...changes);
    };
    expect(await journey.step('evaluate', atMinute(30))).toMatchObject({
      next: 'wait',
      nextCheckAt: '2021-12-03T10:30:00+07:00',
    });
    expect(journey.current().status).toBe('in-progress');
    expect(listTakenSteps(journey)).toEqual([]);
  });
});
