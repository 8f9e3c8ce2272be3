import { expect, test } from 'vitest';
import * as z from 'zod';
import { createTaskFunction } from '../../../../functions/runtime/events/task.ts';
import { lambdaContext } from '../../../support/events/lambda-events.ts';

const aTask = () => {
  const runs: number[] = [];
  let built = 0;
  const handler = createTaskFunction({
    input: z.object({ run: z.coerce.number() }),
    services: () => {
      built += 1;
      return { name: `services ${built}` };
    },
    async run({ run }, { name }) {
      if (run === 0) throw new Error('The table is busy');
      runs.push(run);
      return `${run} by ${name}`;
    },
  });
  return { take: (event: unknown) => handler(event, lambdaContext), runs, built: () => built };
};

test('a task function runs with the parsed event and returns its result', async () => {
  const { take } = aTask();
  expect(await take({ run: '2', more: 'ignored' })).toBe('2 by services 1');
});

test('a task function creates its services once, on the first event', async () => {
  const { take, built } = aTask();
  expect(built()).toBe(0);
  await take({ run: 1 });
  expect(await take({ run: 2 })).toBe('2 by services 1');
});

test('a task function doesn’t run when its schema rejects the event', async () => {
  const { take, runs } = aTask();
  await expect(take({ code: '4071839265' })).rejects.toThrow(z.ZodError);
  expect(runs).toEqual([]);
});

test('a task function rethrows errors for the retry', async () => {
  await expect(aTask().take({ run: 0 })).rejects.toThrow('The table is busy');
});
