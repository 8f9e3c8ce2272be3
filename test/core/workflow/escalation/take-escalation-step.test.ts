import { expect, test } from 'vitest';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { assigned, changed, citizen } from '../../ticket/actions/ticket-action-fixtures.ts';
import { aWorkflow } from '../workflow-harness.ts';

test('overdue steps of several escalation policies are taken in the order in which they became due', async () => {
  const write = { act: 'write', text: 'Có người trong quán bất tỉnh, ngừng thở' } as const;
  const { after } = changed(assigned(), write, citizen, { minute: 10 });
  const journey = aWorkflow({ ...after, version: 1 });
  await journey.step('evaluate', atMinute(50));
  const steps = journey.tickets.changes.flatMap(({ event }) =>
    event.kind === 'rung' || event.kind === 'review-rung' ? [[event.kind, event.percent]] : [],
  );
  // 15 and 25 minutes after the opening, then half an hour and 48 minutes
  expect(steps).toEqual([
    ['review-rung', 100],
    ['review-rung', 300],
    ['rung', 50],
    ['rung', 80],
  ]);
});
