import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { FollowTicketPorts } from '../../core/journey/follow-ticket.ts';

/** Starts a run's journey; its name makes a second start of the same run harmless. */
export const journeyStarter = (stateMachineArn: string): FollowTicketPorts['startJourney'] => {
  const client = new SFNClient({});
  return async ({ code, run }) => {
    try {
      await client.send(
        new StartExecutionCommand({
          stateMachineArn,
          name: `${code}-${run}`,
          input: JSON.stringify({ code, run }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  };
};
