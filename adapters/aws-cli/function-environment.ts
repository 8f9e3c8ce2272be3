import * as z from 'zod';
import type { QueryAws } from './query-aws.ts';

const Configuration = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
});

/** Returns the environment variables of a deployed Lambda function. They contain names and URLs, never secrets. */
export async function readFunctionEnvironment(
  ask: QueryAws,
  FunctionName: string,
): Promise<Record<string, string>> {
  const answer = await ask('lambda', 'get-function-configuration', { FunctionName });
  return Configuration.parse(answer).Environment.Variables;
}
