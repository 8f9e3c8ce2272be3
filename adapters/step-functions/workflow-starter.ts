import type { HandleTicketChangeDeps } from '../../core/workflow/handle-ticket-change.ts';
import { executionStarter } from './start-once.ts';

/**
 * Creates a function that starts the workflow for a ticket's run number. It is idempotent, because the execution's name
 * contains ticket code and run number.
 */
export function workflowStarter(stateMachineArn: string): HandleTicketChangeDeps['startJourney'] {
  const start = executionStarter(stateMachineArn);
  return ({ code, run }) => start(`${code}-${run}`, { code, run });
}
