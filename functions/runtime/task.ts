import middy from '@middy/core';
import type * as z from 'zod';

type Task<Input, Services, Answer> = {
  input: z.ZodType<Input>;
  services(): Services;
  run(input: Input, services: Services): Promise<Answer>;
};

/** A step of a workflow, or a scheduled job: it answers, or throws to whoever retries. */
export const taskFunction = <Input, Services, Answer>({
  input,
  services,
  run,
}: Task<Input, Services, Answer>) => {
  let built: Services | undefined;
  return middy<unknown, Answer>().handler(async (event) => {
    built ??= services();
    return run(input.parse(event), built);
  });
};
