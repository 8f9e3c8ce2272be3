import type { HandleTicketChangeDeps } from '../../core/workflow/changes/handle-ticket-change.ts';
import { createExecutionStarter } from './execution-starter.ts';

/**
 * Creates a function that starts the workflow for a ticket's run number. It is idempotent, because the execution's name
 * contains ticket code and run number.
 */
export function createWorkflowStarter(
  stateMachineArn: string,
): HandleTicketChangeDeps['startJourney'] {
  const start = createExecutionStarter(stateMachineArn);
  return ({ code, run }) => start(`${code}-${run}`, { code, run });
}
