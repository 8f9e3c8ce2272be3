import { describe, expect, test } from 'vitest';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { computeNextWorkflowCheck } from '../../../core/workflow/next-check.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { aWorkflow, citizen, type TestWorkflow } from './workflow-harness.ts';

const supervisor: Actor = { role: 'supervisor', sub: 'supervisor-1' };
const closed = { status: 'closed', closedAt: openingMorning, answeredAt: openingMorning } as const;
const ask = { act: 'ask-data', right: 'erase' } as const;
const delay = { act: 'delay-data', reason: 'Chờ đơn vị trả hồ sơ' } as const;
const refuse = { act: 'refuse-data', reason: 'Đang thanh tra' } as const;

/** Builds a data request made on Friday 3 December at 8:10 and due on Tuesday at 17:00. */
const withDataRequest = async (changes: Partial<Ticket> = {}) => {
  const journey = aWorkflow(aTicket({ ...closed, nextCheckAt: undefined, ...changes }));
  await journey.acts(ask, atMinute(10), citizen);
  return journey;
};

const dataRequestStepsOf = ({ tickets }: TestWorkflow) =>
  tickets.changes.flatMap(({ event }) =>
    event.kind === 'data-rung'
      ? [
          [
            event.percent,
            toHotlineTime(event.at).slice(0, 16),
            event.told.map(({ unit, role }) => `${unit}/${role}`).join(' '),
          ],
        ]
      : [],
  );

const toStaff = ({ alerts }: TestWorkflow) =>
  alerts().flatMap(({ to, subject, channel }) =>
    to.kind === 'officer' && channel === 'sms' ? [`${subject.about} ${to.unit}/${to.role}`] : [],
  );

describe('escalation of an unanswered data request', () => {
  test('an unanswered data subject request notifies the hotline’s head, then escalates like a ticket', async () => {
    const journey = await withDataRequest();
    expect(toStaff(journey)).toEqual(['data-waits TONG_DAI/head']);
    await journey.walk();
    expect(dataRequestStepsOf(journey)).toMatchInlineSnapshot(`
      [
        [
          50,
          "2021-12-06T13:35",
          "TONG_DAI/head",
        ],
        [
          80,
          "2021-12-07T10:26",
          "TONG_DAI/head",
        ],
        [
          100,
          "2021-12-07T17:00",
          "SO_TTTT/head SO_TTTT/handler TONG_DAI/duty",
        ],
        [
          150,
          "2021-12-09T10:25",
          "VP_UBND/head",
        ],
        [
          200,
          "2021-12-10T15:50",
          "VP_UBND/head",
        ],
      ]
    `);
    expect(toStaff(journey).length).toBeGreaterThan(5);
  });

  test('a data subject request on an ended ticket starts a workflow that ends after the last escalation step', async () => {
    const journey = await withDataRequest();
    expect(journey.current()).toMatchObject({ status: 'closed', run: 2 });
    expect(await journey.walk()).toMatchObject({ next: 'end' });
    const stepCount = dataRequestStepsOf(journey).length;
    await journey.step('evaluate', toLocalInstant('2023-01-01'));
    expect(dataRequestStepsOf(journey)).toHaveLength(stepCount);
  });

  test('a ticket with an open data subject request stays in the sweeper’s index until the request is answered', async () => {
    const journey = await withDataRequest();
    const place = () => toTicketItem(journey.current())['gsi3pk'];
    expect(place()).toMatch(/^C#\d$/);
    await journey.acts(refuse, atMinute(20), supervisor);
    expect(place()).toBe('M#ended#VP01');
    expect(journey.current().nextCheckAt).toBeUndefined();
  });

  test('an answered data subject request stops escalating, and a new one escalates from the start', async () => {
    const journey = await withDataRequest();
    await journey.step('evaluate', toLocalInstant('2021-12-06T14:00'));
    expect(dataRequestStepsOf(journey).map(([percent]) => percent)).toEqual([50]);
    await journey.acts(refuse, toLocalInstant('2021-12-06T15:00'), supervisor);
    await journey.step('evaluate', toLocalInstant('2021-12-30'));
    expect(dataRequestStepsOf(journey)).toHaveLength(1);
    await journey.acts(ask, toLocalInstant('2022-01-03T08:00'), citizen);
    await journey.step('evaluate', toLocalInstant('2022-01-05T08:00'));
    expect(dataRequestStepsOf(journey).map(([percent]) => percent)).toEqual([50, 50]);
  });

  test('a delayed data subject request escalates again towards its new deadline', async () => {
    const journey = await withDataRequest();
    await journey.step('evaluate', toLocalInstant('2021-12-06T14:00'));
    await journey.acts(delay, toLocalInstant('2021-12-06T15:00'), supervisor);
    // the twentieth day after the request
    expect(journey.current().dataRequest?.dueAt).toEqual(toLocalInstant('2021-12-23T08:10'));
    await journey.step('evaluate', toLocalInstant('2021-12-14T00:00'));
    expect(dataRequestStepsOf(journey).map(([percent]) => percent)).toEqual([50]);
    await journey.step('evaluate', toLocalInstant('2021-12-23T08:10'));
    expect(dataRequestStepsOf(journey).map(([percent]) => percent)).toEqual([50, 50, 80, 100]);
  });
});

describe('the scope of data request escalation', () => {
  test('a data subject request on an open ticket escalates in parallel with the ticket’s own clocks', async () => {
    const journey = aWorkflow();
    await journey.step('route', openingMorning);
    await journey.acts({ act: 'extend', amount: 24, reason: 'Chờ kết quả' }, atMinute(5));
    await journey.acts(ask, atMinute(10), citizen);
    await journey.walk(toLocalInstant('2021-12-30'));
    expect(journey.kinds()).toContain('rung');
    expect(dataRequestStepsOf(journey).map(([percent]) => percent)).toEqual([
      50, 80, 100, 150, 200,
    ]);
  });

  test('a data subject request about the hotline notifies only the hotline’s head and higher units', async () => {
    const journey = await withDataRequest({ accused: ['TONG_DAI'] });
    await journey.walk();
    const notified = dataRequestStepsOf(journey).flatMap(([, , people]) =>
      String(people).split(' '),
    );
    expect(notified).not.toContain('TONG_DAI/duty');
    expect(notified.some((person) => person !== '' && !person.startsWith('TONG_DAI'))).toBe(true);
  });
});

test('an ended ticket without data subject request has no next check by the workflow', () => {
  expect(computeNextWorkflowCheck(aTicket(closed), testDirectory)).toBeUndefined();
});
