import type { FollowTicketPorts } from '../../core/journey/follow-ticket.ts';
import { startOnce } from './start-once.ts';

/** Starts a run's journey; its name makes a second start of the same run harmless. */
export const journeyStarter = (stateMachineArn: string): FollowTicketPorts['startJourney'] => {
  const start = startOnce(stateMachineArn);
  return ({ code, run }) => start(`${code}-${run}`, { code, run });
};
