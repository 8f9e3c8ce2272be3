import { expect, test } from 'vitest';
import { functionArn, runMachine, singleStateMachine } from './state-machine-harness.ts';

const branch = (state: object) => singleStateMachine(state);
const step = { Type: 'Task', Resource: functionArn('Step') };
const double = (event: unknown) => Number(event) * 2;

test('a Map state runs its processor for each item and collects the outputs in order', async () => {
  const ended = await runMachine(
    singleStateMachine({
      Type: 'Map',
      ItemsPath: '$.items',
      ItemProcessor: branch(step),
      ResultPath: '$.out',
    }),
    { items: [1, 2, 3] },
    { Step: double },
  );
  expect(ended.output).toEqual({ items: [1, 2, 3], out: [2, 4, 6] });
});

test.each(['ItemSelector', 'Parameters'])(
  'the field %s of a Map state creates the input of each item',
  async (field) => {
    const ended = await runMachine(
      singleStateMachine({
        Type: 'Map',
        ItemsPath: '$.items',
        [field]: { 'i.$': '$$.Map.Item.Index', 'v.$': '$$.Map.Item.Value', 'unit.$': '$.unit' },
        Iterator: branch({ Type: 'Pass' }),
      }),
      { items: ['a', 'b'], unit: 'SO_YT' },
    );
    expect(ended.output).toEqual([
      { i: 0, v: 'a', unit: 'SO_YT' },
      { i: 1, v: 'b', unit: 'SO_YT' },
    ]);
  },
);

test('all states inside a Map see their item in the context object', async () => {
  const ended = await runMachine(
    singleStateMachine({
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'A',
        States: {
          A: { Type: 'Wait', Seconds: 1, Next: 'B' },
          B: {
            Type: 'Parallel',
            Branches: [branch({ Type: 'Pass', InputPath: '$$.Map.Item.Index' })],
            End: true,
          },
        },
      },
    }),
    ['x', 'y'],
  );
  expect(ended.output).toEqual([[0], [1]]);
});

test('a Map state without items ends at once with an empty output', async () => {
  const map = { Type: 'Map', ItemProcessor: branch(step) };
  expect(await runMachine(singleStateMachine(map), [])).toEqual({
    status: 'SUCCEEDED',
    output: [],
  });
});

test('a Map state over a value that is no array fails', async () => {
  const map = { Type: 'Map', ItemProcessor: branch(step) };
  expect(await runMachine(singleStateMachine(map), {})).toMatchObject({ error: 'States.Runtime' });
});

test('a Map state processes at most MaxConcurrency items concurrently', async () => {
  let going = 0;
  let most = 0;
  const ended = await runMachine(
    singleStateMachine({
      Type: 'Map',
      ItemsPath: '$.items',
      MaxConcurrencyPath: '$.most',
      ItemProcessor: branch(step),
    }),
    { items: [1, 2, 3, 4, 5], most: 2 },
    {
      Step: async (event) => {
        going += 1;
        most = Math.max(most, going);
        await Promise.resolve();
        going -= 1;
        return double(event);
      },
    },
  );
  expect(ended.output).toEqual([2, 4, 6, 8, 10]);
  expect(most).toBe(2);
});
