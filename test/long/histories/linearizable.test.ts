import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearize, type Operation, type SequentialSpecification } from './linearizable.ts';

type RegisterOperation =
  | { write: number }
  | { read: number }
  | { swap: [number, number]; isDone: boolean };

/** Sequential specification of a register: a read returns the last written value. */
const register: SequentialSpecification<number, RegisterOperation> = {
  start: 0,
  keyOf: String,
  step(state, registerOperation) {
    if ('write' in registerOperation) return [registerOperation.write];
    if ('read' in registerOperation) return registerOperation.read === state ? [state] : [];
    const [from, to] = registerOperation.swap;
    if ((state === from) !== registerOperation.isDone) return [];
    return [registerOperation.isDone ? to : state];
  },
};

const at = (
  invokedAt: number,
  answeredAt: number | undefined,
  operation: RegisterOperation,
): Operation<RegisterOperation> => ({
  ...{ invokedAt, answeredAt, operation: operation, isCertain: answeredAt !== undefined },
});

const kindOf = (...history: Operation<RegisterOperation>[]) => linearize(history, register).kind;

test('linearize accepts consistent sequential operations', () => {
  expect(kindOf(at(1, 2, { write: 1 }), at(3, 4, { read: 1 }), at(5, 6, { write: 2 }))).toBe(
    'linearizable',
  );
});

test('linearize accepts two concurrent writes in either order', () => {
  const both = [at(1, 9, { write: 1 }), at(1, 9, { write: 2 })];
  expect(kindOf(...both, at(10, 11, { read: 1 }))).toBe('linearizable');
  expect(kindOf(...both, at(10, 11, { read: 2 }))).toBe('linearizable');
  expect(kindOf(...both, at(10, 11, { read: 0 }))).toBe('refused');
});

test('linearize rejects a read that does not return an earlier completed write', () => {
  const history = [at(1, 2, { write: 1 }), at(3, 4, { read: 0 })];
  const result = linearize(history, register);
  expect(result).toMatchObject({ kind: 'refused', left: [{ read: 0 }] });
});

test('linearize rejects a read that returns an older value than another client has already read', () => {
  const slow = at(1, 20, { write: 1 });
  expect(kindOf(slow, at(2, 3, { read: 0 }), at(4, 5, { read: 1 }))).toBe('linearizable');
  expect(kindOf(slow, at(2, 3, { read: 1 }), at(4, 5, { read: 0 }))).toBe('refused');
});

test('linearize rejects two concurrent swaps of the same value that both succeed', () => {
  const first = at(1, 5, { swap: [0, 1], isDone: true });
  expect(kindOf(first, at(2, 6, { swap: [0, 2], isDone: false }))).toBe('linearizable');
  expect(kindOf(first, at(2, 6, { swap: [0, 2], isDone: true }))).toBe('refused');
});

test('linearize accepts that a write without response takes effect at any later time or never', () => {
  const lost = at(3, undefined, { write: 1 });
  expect(kindOf(lost, at(4, 5, { read: 1 }))).toBe('linearizable');
  expect(kindOf(lost, at(4, 5, { read: 0 }))).toBe('linearizable');
  expect(kindOf(lost, at(4, 5, { read: 0 }), at(6, 7, { read: 1 }))).toBe('linearizable');
  expect(kindOf(lost, at(1, 2, { read: 1 }))).toBe('refused');
  expect(kindOf(lost, at(4, 5, { read: 1 }), at(6, 7, { read: 0 }))).toBe('refused');
});

/**
 * Random history of a correct register with overlapping clients: each operation takes effect between request and response.
 */
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
        const operation = write === undefined ? { read: value } : { write };
        return at(effect - before, effect + after, operation);
      });
  });

test('linearize accepts every history of a correct register with concurrent clients', () => {
  fc.assert(
    fc.property(played, (history) => {
      expect(linearize(history, register).kind).toBe('linearizable');
    }),
    { numRuns: 300 },
  );
});

test('linearize rejects every history with a read of a value that was never written', () => {
  fc.assert(
    fc.property(played, fc.nat(), (history, which) => {
      const broken = history.with(which % history.length, at(0, 1_000_000, { read: 5 }));
      expect(linearize(broken, register).kind).toBe('refused');
    }),
    { numRuns: 100 },
  );
});
