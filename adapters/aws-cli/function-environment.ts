import * as z from 'zod';
import type { AwsQueryRunner } from './query-aws.ts';

const Configuration = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
});

/** Returns the environment variables of a deployed Lambda function. They contain names and URLs, never secrets. */
export async function readFunctionEnvironment(
  ask: AwsQueryRunner,
  FunctionName: string,
): Promise<Record<string, string>> {
  const answer = await ask('lambda', 'get-function-configuration', { FunctionName });
  return Configuration.parse(answer).Environment.Variables;
}
