import { expect, test } from 'vitest';
import { pauseClocks } from '../../../core/sla/ticket-clocks.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { computeNextWorkflowCheck } from '../../../core/workflow/next-check.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';

const { clocks } = aTicket();
const waiting = {
  question: 'Quán ở đâu?',
  askedAt: atMinute(10),
  until: toLocalInstant('2021-12-10T08:10'),
};
const allSteps = ['acknowledge', 'resolve'].flatMap((clock) =>
  [50, 80, 100, 150, 200].map((percent) => `1.${clock}.${percent}`),
);

test.each<[string, Partial<Ticket>, Date | undefined]>([
  ['is at once while it is new', { status: 'new' }, openingMorning],
  ['is its next escalation step while it is assigned', { status: 'assigned' }, atMinute(30)],
  [
    'is the escalation step after the one already taken',
    { status: 'assigned', escalationSteps: ['1.acknowledge.50'] },
    atMinute(48),
  ],
  [
    'does not exist when all escalation steps are taken',
    { status: 'assigned', escalationSteps: allSteps },
    undefined,
  ],
  [
    'is the end of the pause while it waits for the citizen',
    { status: 'waiting', waiting, clocks: pauseClocks(clocks, atMinute(10)) },
    toLocalInstant('2021-12-10T08:10'),
  ],
  [
    'is a week after the answer, whatever escalation steps are left',
    { status: 'answered', answeredAt: atMinute(20) },
    toLocalInstant('2021-12-10T08:20'),
  ],
  ['does not exist once it is closed', { status: 'closed', answeredAt: atMinute(20) }, undefined],
])('the workflow’s next check of a ticket %s', (_, changes, expected) => {
  expect(
    computeNextWorkflowCheck(aTicket({ unit: 'UBND_XA:29254', ...changes }), testDirectory),
  ).toEqual(expected);
});
