import { describe, expect, test } from 'vitest';
import { RecomputeDeadlinesStep } from '../../../core/workflow/changes/recompute-page-of-deadlines.ts';
import { openStateMachineHarness } from '../../local/state-machine/state-machine-harness.ts';
import {
  readStateMachineDefinition,
  validateStateMachine,
} from '../../support/assembly/state-machine-definition.ts';
import { synthStacks } from '../../support/assembly/synth.ts';

const definition = readStateMachineDefinition(
  synthStacks('dev').Ticketing.template,
  'DeadlineRecomputeMachine',
);

test('the state machine that recomputes deadlines equals its reviewed golden file', async () => {
  const text = `${JSON.stringify(definition, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../golden/deadline-recount.asl.json');
});

test('the state machine that recomputes deadlines is valid Amazon States Language', () => {
  expect(validateStateMachine(definition)).toEqual([]);
});

describe('run of the state machine that recomputes deadlines', () => {
  type Seen = { second: number; shard: number; after: string };

  /** Runs the recomputation with three shards; shard n has n + 1 pages. */
  const run = async () => {
    const seen: Seen[] = [];
    const bench = openStateMachineHarness({
      DeadlineRecomputeRecomputeDeadlines: (event) => {
        const step = RecomputeDeadlinesStep.parse(event);
        const second = (bench.now().getTime() - startedAt) / 1000;
        seen.push({ second, shard: step.shard, after: step.after });
        const page = Number(step.after);
        return page < step.shard
          ? { ...step, after: String(page + 1), isDone: false }
          : { ...step, isDone: true };
      },
    });
    const startedAt = bench.now().getTime();
    bench.register(definition);
    const arn = await bench.start({ directory: 'of-today', shards: [0, 1, 2] });
    await bench.passUntil(new Date(startedAt + 600_000));
    return { seen, end: bench.find(arn).end };
  };

  test('recomputing deadlines reads all pages of all shards twice, 90 seconds apart, because directories are cached', async () => {
    const { seen, end } = await run();
    expect(end?.status).toBe('SUCCEEDED');
    const pass = (at: number) =>
      new Set(
        seen
          .filter(({ second }) => second === at)
          .map(({ shard, after }) => `${shard}/${after || 'first'}`),
      );
    const pages = new Set(['0/first', '1/first', '1/1', '2/first', '2/1', '2/2']);
    expect(pass(0)).toEqual(pages);
    expect(pass(90)).toEqual(pages);
    expect(seen).toHaveLength(12);
  });
});
