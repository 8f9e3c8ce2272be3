import { expect, test } from 'vitest';
import { decideAction } from '../../../core/ticket/change/decide-action.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import { advanceWorkflow, WorkflowStep } from '../../../core/workflow/advance-workflow.ts';
import { openStateMachineHarness } from '../../local/state-machine/state-machine-harness.ts';
import { readStateMachineDefinition } from '../../support/assembly/state-machine-definition.ts';
import { synthStacks } from '../../support/assembly/synth.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const definition = readStateMachineDefinition(
  synthStacks('dev').Ticketing.template,
  'JourneyTicketWorkflow',
);
/** Runs a ticket's workflow on the deployed definition and counts its transitions, which AWS bills. */
const aRun = async () => {
  const ticket = aTicket({ topic: 'VP02' });
  const tickets = memoryTickets(ticket);
  const current = async () => testDirectory;
  const bench = openStateMachineHarness({
    JourneyRunWorkflowStep: (event) =>
      advanceWorkflow(WorkflowStep.parse(event), {
        tickets,
        directory: current,
        currentDirectory: current,
        now: bench.now,
      }),
  });
  bench.register(definition);
  const arn = await bench.start({ code: ticket.code, run: ticket.run });
  return {
    passUntil: bench.passUntil,
    async performAction(action: Action, minute: number) {
      await bench.passUntil(atMinute(minute));
      const [before] = tickets.all();
      if (!before) throw new Error('There is no ticket');
      const by = { role: 'officer' as const, unit: 'UBND_XA:29254', post: 'handler' };
      const acted = decideAction(before, action, {
        by,
        channel: 'link',
        now: bench.now(),
        directory: testDirectory,
      });
      if (acted.kind !== 'change') throw new Error(acted.kind);
      await tickets.commit(acted.change);
    },
    ended() {
      const { end, transitions } = bench.find(arn);
      return { execution: end?.status, ticket: tickets.all()[0]?.status, transitions };
    },
  };
};

test('the workflow of a ticket that is answered before any escalation has at most ten transitions', async () => {
  const run = await aRun();
  await run.performAction({ act: 'acknowledge' }, 5);
  await run.performAction({ act: 'answer', text: 'Đã xử lý xong theo quy định.' }, 20);
  await run.passUntil(atMinute(8 * 24 * 60));
  const { transitions, ...rest } = run.ended();
  expect(rest).toEqual({ execution: 'SUCCEEDED', ticket: 'closed' });
  expect(transitions).toBeLessThanOrEqual(10);
});
