import type { HandleTicketChangeDeps } from '../../core/workflow/handle-ticket-change.ts';
import { executionStarter } from './start-once.ts';

/**
 * Creates a function that starts the workflow of a ticket's run; idempotent, because the execution's name contains code and
 * run.
 */
export function workflowStarter(stateMachineArn: string): HandleTicketChangeDeps['startJourney'] {
  const start = executionStarter(stateMachineArn);
  return ({ code, run }) => start(`${code}-${run}`, { code, run });
}
