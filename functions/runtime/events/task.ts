import middy from '@middy/core';
import * as z from 'zod';

type Task<Input, Services, Answer> = {
  input: z.ZodType<Input>;
  services(): Services;
  run(input: Input, services: Services): Promise<Answer>;
};

/** Builds the Lambda function for a workflow step or an event. If processing throws, Step Functions or EventBridge retries. */
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

/** Builds the Lambda function for a scheduled job, which needs no input. If it throws, Lambda retries twice. */
export const createScheduledFunction = <Services, Answer>({
  services,
  run,
}: {
  services(): Services;
  run(services: Services): Promise<Answer>;
}) => createTaskFunction({ input: z.unknown(), services, run: (_event, built) => run(built) });
