import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

/** Starts executions of a machine; one of the same name that runs or has ended is as good. */
export const startOnce = (stateMachineArn: string) => {
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
};
