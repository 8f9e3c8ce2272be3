import middy from '@middy/core';
import type * as z from 'zod';

type Task<Input, Services, Answer> = {
  input: z.ZodType<Input>;
  services(): Services;
  run(input: Input, services: Services): Promise<Answer>;
};

/**
 * Builds the Lambda function for a workflow step or a scheduled job. If processing throws, Step Functions or EventBridge
 * retries.
 */
export function createTaskFunction<Input, Services, Answer>({
  input,
  services,
  run,
}: Task<Input, Services, Answer>) {
  let built: Services | undefined;
  return middy<unknown, Answer>().handler(async (event) => {
    built ??= services();
    return run(input.parse(event), built);
  });
}
