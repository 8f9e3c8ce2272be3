import type { FollowTicketPorts } from '../../core/journey/follow-ticket.ts';
import { startOnce } from './start-once.ts';

/**
 * Creates a function that starts the workflow of a ticket's run; idempotent, because the execution's name contains code and
 * run.
 */
export const journeyStarter = (stateMachineArn: string): FollowTicketPorts['startJourney'] => {
  const start = startOnce(stateMachineArn);
  return ({ code, run }) => start(`${code}-${run}`, { code, run });
};
