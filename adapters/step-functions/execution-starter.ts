import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

/**
 * Creates a function that starts executions of a state machine. Starting an execution with an existing name has no effect.
 */
export function createExecutionStarter(stateMachineArn: string) {
  const client = new SFNClient({});
  return async (name: string, input: object): Promise<void> => {
    try {
      await client.send(
        new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
      );
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  };
}
