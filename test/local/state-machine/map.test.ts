import { describe, expect, test } from 'vitest';
import {
  functionArn,
  type Handler,
  namedError,
  openingMorning,
  openStateMachineHarness,
  readExecutionResult,
  runMachine,
  singleStateMachine,
} from './state-machine-harness.ts';

const step = { Type: 'Task', Resource: functionArn('Step') };
const mapOf = (state: object) =>
  singleStateMachine({
    Type: 'Map',
    ItemsPath: '$.items',
    ItemSelector: { 'item.$': '$$.Map.Item.Value', 'unit.$': '$.unit', after: '' },
    ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...singleStateMachine(state) },
    ResultPath: null,
  });

describe('Map state', () => {
  test('a Map state runs its processor for each item with the selected input and outputs its input', async () => {
    const events: unknown[] = [];
    const input = { items: ['a', 'b'], unit: 'SO_YT' };
    const ended = await runMachine(mapOf(step), input, {
      Step: (event) => events.push(event),
    });
    expect(events).toEqual([
      { item: 'a', unit: 'SO_YT', after: '' },
      { item: 'b', unit: 'SO_YT', after: '' },
    ]);
    expect(ended).toEqual({ status: 'SUCCEEDED', output: input });
  });

  test('the items of a Map state wait concurrently', async () => {
    const bench = openStateMachineHarness();
    bench.register(mapOf({ Type: 'Wait', Seconds: 20 }));
    const arn = await bench.start({ items: [1, 2], unit: 'SO_YT' });
    await bench.passUntil(new Date(openingMorning.getTime() + 60_000));
    const { end, startedAt } = bench.find(arn);
    expect(Number(end?.at) - Number(startedAt)).toBe(20_000);
  });

  test('an item whose task fails fails the execution, and the other items stop', async () => {
    const bench = openStateMachineHarness({
      Step: () => {
        throw namedError('Broken', 'by item');
      },
    });
    bench.register(mapOf(step));
    const arn = await bench.start({ items: [1, 2], unit: 'SO_YT' });
    await bench.settle();
    expect(readExecutionResult(bench, arn)).toMatchObject({ status: 'FAILED', error: 'Broken' });
    expect([bench.machines.isQuiet(), bench.machines.nextDueAt()]).toEqual([true, undefined]);
  });

  const noStep: Record<string, Handler> = {};

  test('a Map state without items ends at once', async () => {
    const input = { items: [], unit: 'SO_YT' };
    expect(await runMachine(mapOf(step), input, noStep)).toEqual({
      status: 'SUCCEEDED',
      output: input,
    });
  });

  test.each([[{ items: 1, unit: 'a' }], [{ unit: 'a' }], [{ items: [1] }]])(
    'a Map state fails when its input %j lacks an array or a selected value',
    async (input) => {
      expect(await runMachine(mapOf(step), input, noStep)).toMatchObject({
        status: 'FAILED',
        error: 'States.Runtime',
      });
    },
  );
});
