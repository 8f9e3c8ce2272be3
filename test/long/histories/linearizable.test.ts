import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearize, type Operation, type Sequential } from './linearizable.ts';

type RegisterOperation =
  | { write: number }
  | { read: number }
  | { swap: [number, number]; isDone: boolean };

/** A register: what was written last is read. */
const register: Sequential<number, RegisterOperation> = {
  start: 0,
  keyOf: String,
  step(state, asked) {
    if ('write' in asked) return [asked.write];
    if ('read' in asked) return asked.read === state ? [state] : [];
    const [from, to] = asked.swap;
    if ((state === from) !== asked.isDone) return [];
    return [asked.isDone ? to : state];
  },
};

const at = (
  invokedAt: number,
  answeredAt: number | undefined,
  asked: RegisterOperation,
): Operation<RegisterOperation> => ({
  ...{ invokedAt, answeredAt, asked, isCertain: answeredAt !== undefined },
});

const kindOf = (...history: Operation<RegisterOperation>[]) => linearize(history, register).kind;

test('what clients saw one after the other is in order', () => {
  expect(kindOf(at(1, 2, { write: 1 }), at(3, 4, { read: 1 }), at(5, 6, { write: 2 }))).toBe(
    'linearizable',
  );
});

test('of two at the same moment either may be the first', () => {
  const both = [at(1, 9, { write: 1 }), at(1, 9, { write: 2 })];
  expect(kindOf(...both, at(10, 11, { read: 1 }))).toBe('linearizable');
  expect(kindOf(...both, at(10, 11, { read: 2 }))).toBe('linearizable');
  expect(kindOf(...both, at(10, 11, { read: 0 }))).toBe('refused');
});

test('a read that misses what was answered before it was asked is refused', () => {
  const history = [at(1, 2, { write: 1 }), at(3, 4, { read: 0 })];
  const seen = linearize(history, register);
  expect(seen).toMatchObject({ kind: 'refused', left: [{ read: 0 }] });
});

test('a read that goes back behind another client’s read is refused', () => {
  const slow = at(1, 20, { write: 1 });
  expect(kindOf(slow, at(2, 3, { read: 0 }), at(4, 5, { read: 1 }))).toBe('linearizable');
  expect(kindOf(slow, at(2, 3, { read: 1 }), at(4, 5, { read: 0 }))).toBe('refused');
});

test('two who both were told that they alone had it are refused', () => {
  const first = at(1, 5, { swap: [0, 1], isDone: true });
  expect(kindOf(first, at(2, 6, { swap: [0, 2], isDone: false }))).toBe('linearizable');
  expect(kindOf(first, at(2, 6, { swap: [0, 2], isDone: true }))).toBe('refused');
});

test('what was never answered may have happened, or not, but not before it was asked', () => {
  const lost = at(3, undefined, { write: 1 });
  expect(kindOf(lost, at(4, 5, { read: 1 }))).toBe('linearizable');
  expect(kindOf(lost, at(4, 5, { read: 0 }))).toBe('linearizable');
  expect(kindOf(lost, at(4, 5, { read: 0 }), at(6, 7, { read: 1 }))).toBe('linearizable');
  expect(kindOf(lost, at(1, 2, { read: 1 }))).toBe('refused');
  expect(kindOf(lost, at(4, 5, { read: 1 }), at(6, 7, { read: 0 }))).toBe('refused');
});

/** As a register really answers clients that overlap: each takes effect somewhere between its question and its answer. */
const played = fc
  .array(
    fc.record({
      effect: fc.integer({ min: 0, max: 1_000_000 }),
      before: fc.integer({ min: 0, max: 200_000 }),
      after: fc.integer({ min: 0, max: 200_000 }),
      write: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    }),
    { minLength: 2, maxLength: 24 },
  )
  .map((all) => {
    let value = 0;
    return all
      .toSorted((a, b) => a.effect - b.effect)
      .map(({ effect, before, after, write }) => {
        value = write ?? value;
        const asked = write === undefined ? { read: value } : { write };
        return at(effect - before, effect + after, asked);
      });
  });

test('every history of a register that works is in order, however its clients overlap', () => {
  fc.assert(
    fc.property(played, (history) => {
      expect(linearize(history, register).kind).toBe('linearizable');
    }),
    { numRuns: 300 },
  );
});

test('a value that nobody ever wrote is refused in whatever history it is read', () => {
  fc.assert(
    fc.property(played, fc.nat(), (history, which) => {
      const broken = history.with(which % history.length, at(0, 1_000_000, { read: 5 }));
      expect(linearize(broken, register).kind).toBe('refused');
    }),
    { numRuns: 100 },
  );
});
