import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';

export type DeployedFunctionInvoker = (event: unknown) => Promise<{ kind: string }>;

const Answer = z.looseObject({ kind: z.string() });

/** Creates a function that invokes a Lambda function and returns its response. It throws if the Lambda function fails. */
export function createDeployedFunctionInvoker(FunctionName: string): DeployedFunctionInvoker {
  const client = new LambdaClient({});
  return async (event) => {
    const { FunctionError, Payload } = await client.send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
    );
    if (FunctionError) throw new Error(`Lambda function ${FunctionName} failed: ${FunctionError}`);
    return Answer.parse(JSON.parse(Payload?.transformToString() ?? ''));
  };
}
