import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { startTicketClocks } from '../../../core/sla/ticket-clocks.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { routeTicket } from '../../../core/workflow/route-ticket.ts';
import { aroundTheClock } from '../../support/directory/around-the-clock.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { aTicket, openingMorning } from '../../support/samples/a-ticket.ts';
import { aWorkflow, listTakenSteps } from './workflow-harness.ts';

const routed = (changes: Partial<Ticket> = {}, by: Directory = testDirectory) => {
  const change = routeTicket(aTicket(changes), by, openingMorning);
  if (!change) throw new Error('The ticket was not routed');
  const notified = change.alerts.map(({ channel, to, subject }) =>
    to.kind === 'officer' ? `${subject.about} ${to.unit}/${to.role} ${channel}` : 'the citizen',
  );
  return { ...change, told: notified };
};

describe('routing of a new ticket', () => {
  test('a new ticket is routed to the commune’s committee, whose handler is notified by SMS and e-mail', async () => {
    const { after, event, told: notified } = routed();
    expect(after).toMatchObject({ status: 'assigned', unit: 'UBND_XA:29254', assignment: 1 });
    expect(after.nextCheckAt).toEqual(toLocalInstant('2021-12-03T08:30'));
    expect(event).toMatchObject({ kind: 'assigned', channel: 'journey', moved: [] });
    expect(notified.slice(0, 2)).toEqual([
      'assigned UBND_XA:29254/handler sms',
      'assigned UBND_XA:29254/handler email',
    ]);
  });

  test('a new ticket is routed once, however often the workflow step is repeated', async () => {
    const journey = aWorkflow();
    await journey.step('route', openingMorning);
    await journey.step('route', openingMorning);
    expect(journey.kinds()).toEqual(['assigned']);
  });

  test('a new ticket that accuses its unit is routed to the next higher unit', () => {
    const { after, told: notified } = routed({ accused: ['UBND_XA:29254'] });
    expect([after.unit, ...after.coUnits]).not.toContain('UBND_XA:29254');
    expect(after.status).toBe('assigned');
    expect(notified.filter((one) => one.includes('UBND_XA:29254'))).toEqual([]);
  });
});

describe('notifications of co-units', () => {
  const co = { topic: 'VP05' };
  const informed = (changes: Partial<Ticket>) =>
    routed({ ...co, ...changes }).told.filter((one) => one.startsWith('informed'));

  test.each(['P1', 'P2'] as const)(
    'co-units are notified about a %s ticket by SMS and e-mail',
    (priority) => {
      const notified = informed({ priority });
      expect(notified.filter((one) => one.endsWith('sms'))).not.toEqual([]);
      expect(notified.filter((one) => one.endsWith('email'))).toHaveLength(notified.length / 2);
    },
  );

  test.each(['P3', 'P4'] as const)(
    'co-units are notified about a %s ticket by e-mail only',
    (priority) => {
      const notified = informed({ priority });
      expect(notified).not.toEqual([]);
      expect(notified.every((one) => one.endsWith('email'))).toBe(true);
    },
  );
});

describe('tickets routed to the operators', () => {
  test('a ticket without topic is queued for the operators and gets a time limit for assigning it', () => {
    const { before, after, event } = routed({ topic: undefined });
    expect(after).toMatchObject({ status: 'triage', unit: 'TONG_DAI' });
    expect(after.clocks).toEqual({
      ...before.clocks,
      forward: {
        round: 1,
        kind: 'wall',
        rule: { kind: 'wall', minutes: 15 },
        startAt: openingMorning,
        dueAt: toLocalInstant('2021-12-03T08:15'),
        minutes: 15,
      },
    });
    expect(event.kind).toBe('queued');
  });

  test('a ticket whose text names another province is queued for the operators', () => {
    const { after, event } = routed({ areaCode: undefined, areaName: undefined, place: 'Cần Thơ' });
    expect(after).toMatchObject({ status: 'triage', unit: 'TONG_DAI' });
    expect(event).toMatchObject({ kind: 'queued', route: { kind: 'elsewhere' } });
  });

  test('a ticket in triage escalates by the operators’ time limit for assigning it, and escalation steps of the time limit for acknowledging it notify nobody', async () => {
    const journey = aWorkflow(aTicket({ topic: undefined }));
    await journey.walk();
    expect(listTakenSteps(journey)).toHaveLength(15);
    const notified = journey.tickets.changes.flatMap(({ event }) =>
      event.kind === 'rung' ? [[event.clock, event.told.length > 0]] : [],
    );
    expect(notified.filter(([, hasRecipients]) => !hasRecipients).map(([clock]) => clock)).toEqual(
      Array(5).fill('acknowledge'),
    );
    expect(journey.current().escalationSteps).toContain('1.forward.1.50');
  });

  test('a unit assigned after triage gets only the escalation steps that are still in the future', async () => {
    const journey = aWorkflow(aTicket({ topic: undefined }));
    await journey.walk(toLocalInstant('2021-12-03T09:05'));
    await journey.acts(
      { act: 'assign', unit: 'UBND_XA:29254', reason: 'Đúng địa bàn của phường' },
      toLocalInstant('2021-12-03T09:10'),
      { role: 'operator' },
    );
    const before = listTakenSteps(journey).length;
    await journey.step('evaluate', toLocalInstant('2021-12-03T09:30'));
    expect(listTakenSteps(journey).slice(before)).toEqual([['acknowledge', 150, 90]]);
    expect(journey.alerts().at(-1)).toMatchObject({ to: { unit: 'VP_UBND' } });
  });
});

test('a unit with its own office hours gets deadlines by these hours, and the event lists the moved deadlines', () => {
  const unitHours = [{ unit: 'UBND_XA:29254', ...aroundTheClock }];
  const by = { ...testDirectory, calendar: { ...testDirectory.calendar, unitHours } };
  const clocks = startTicketClocks(
    { service: 'violation', priority: 'P3', startAt: openingMorning },
    testDirectory,
  );
  const { event, after } = routed({ priority: 'P3', clocks }, by);
  expect(after.clocks.resolve.dueAt).toEqual(toLocalInstant('2021-12-07T00:00'));
  expect(event).toMatchObject({
    moved: [
      {
        clock: 'acknowledge',
        from: toLocalInstant('2021-12-06T17:00'),
        to: toLocalInstant('2021-12-05T00:00'),
      },
      {
        clock: 'resolve',
        from: toLocalInstant('2021-12-08T17:00'),
        to: toLocalInstant('2021-12-07T00:00'),
      },
    ],
  });
});
