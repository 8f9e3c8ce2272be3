import { describe, expect, test } from 'vitest';
import type { Notification } from '../../../../core/messages/notification.ts';
import type { TicketEvent } from '../../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { computeEscalationState } from '../../../../core/workflow/escalation/compute-escalation-state.ts';
import { computeNextDueChange } from '../../../../core/workflow/next-due-change.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const assigned = aTicket({
  status: 'assigned',
  unit: 'UBND_XA:29254',
  unitName: 'UBND phường 7',
  assignment: 1,
});

/** Returns the ticket as the workflow has escalated it until the given minute. */
const climbed = (until: number) => {
  let ticket: Ticket = assigned;
  const events: TicketEvent[] = [];
  const alerts: Notification[] = [];
  for (let minute = 0; minute <= until; minute += 10) {
    for (;;) {
      const change = computeNextDueChange(ticket, testDirectory, atMinute(minute));
      if (!change) break;
      ticket = change.after;
      events.push(change.event);
      alerts.push(...change.alerts);
    }
  }
  return { ticket, events, alerts };
};

const clock = (state: ReturnType<typeof computeEscalationState>, name: string) => {
  const clockState = state.find((one) => one.clock === name);
  if (!clockState) throw new Error(`No clock ${name}`);
  return clockState;
};

describe('the escalation state of a ticket', () => {
  test('the escalation state lists taken steps with recipients and the delivery of each notification', () => {
    const known = climbed(70);
    const state = computeEscalationState(known, testDirectory, atMinute(70));
    const steps = clock(state, 'acknowledge').rungs.filter((step) => step.state === 'taken');
    expect(steps.map(({ percent }) => percent)).toEqual([50, 80, 100]);
    const notified = known.events.flatMap((event) => (event.kind === 'rung' ? event.told : []));
    expect(
      steps.flatMap((step) => step.recipients.map(({ unit, role }) => ({ unit, role }))),
    ).toEqual(notified.map(({ unit, role }) => ({ unit, role })));
    const alerts = steps.flatMap((step) => step.recipients.flatMap((one) => one.alerts));
    expect(alerts).toHaveLength(known.alerts.length);
  });

  test('the escalation state lists recipients and times of future steps as the workflow will take them', () => {
    const before = climbed(70);
    const coming = clock(
      computeEscalationState(before, testDirectory, atMinute(70)),
      'resolve',
    ).rungs.find(({ state }) => state === 'coming');
    const after = climbed(300).events.find(
      (event) =>
        event.kind === 'rung' && event.clock === 'resolve' && event.percent === coming?.percent,
    );
    expect(coming?.at).toEqual(after?.at);
    expect(coming?.recipients.map(({ unit, role }) => ({ unit, role }))).toEqual(
      after?.kind === 'rung' ? after.told.map(({ unit, role }) => ({ unit, role })) : [],
    );
  });

  test('the escalation state of a stopped clock has no future steps', () => {
    const { ticket, ...known } = climbed(30);
    const { acknowledge, ...clocks } = ticket.clocks;
    const stopped = {
      ...ticket,
      clocks: { ...clocks, acknowledge: { ...acknowledge, stoppedAt: atMinute(33) } },
    };
    const {
      isRunning,
      percent,
      rungs: steps,
    } = clock(
      computeEscalationState({ ticket: stopped, ...known }, testDirectory, atMinute(200)),
      'acknowledge',
    );
    expect([isRunning, percent, new Set(steps.map(({ state }) => state))]).toEqual([
      false,
      55,
      new Set(['taken', 'not-needed']),
    ]);
  });
});
