import fc from 'fast-check';
import { functionArn, type Handler, namedError } from './state-machine-harness.ts';

type Definition = { StartAt: string; States: Record<string, object> };

/** Inputs that contain every path that a generated state machine reads. */
export const arbitraryInput = fc.record({
  n: fc.integer({ min: -3, max: 9 }),
  s: fc.constantFrom('a', 'b', 'ward', 'Trà Vinh'),
  flag: fc.boolean(),
  items: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
});

/**
 * Functions for generated state machines: `Echo` returns its event, `Broken` always fails, `Flaky` fails twice, then
 * succeeds.
 */
export function testHandlers(): Record<string, Handler> {
  let calls = 0;
  return {
    Echo: (event) => ({ event }),
    Broken: () => {
      throw namedError('Broken', 'always');
    },
    Flaky: () => {
      calls += 1;
      if (calls < 3) throw namedError('Busy', `call ${calls}`);
      return calls;
    },
  };
}

const always = <Value>(value: Value) => fc.constant(value);

const resultPath = (name: string) =>
  fc.constantFrom<{ ResultPath?: string | null }>(
    { ResultPath: `$.${name}` },
    { ResultPath: `$.r.${name}` },
    { ResultPath: null },
  );

const value = fc.constantFrom('$.n', '$.s', '$.flag', '$.items');
const call = fc.constantFrom(
  'States.MathAdd($.n, 2)',
  "States.Format('{}/{}', $.s, $.n)",
  'States.ArrayLength($.items)',
  "States.Array($.n, 'x', true)",
  'States.JsonToString($.items)',
  'States.ArrayUnique($.items)',
  'States.ArrayRange(1, 7, 3)',
  "States.Hash($.s, 'SHA-256')",
);
const template = fc.record({ fixed: always([1, 'two']), 'value.$': value, 'call.$': call });

const pass = (name: string) =>
  fc
    .tuple(
      resultPath(name),
      fc.oneof(
        template.map((Parameters) => ({ Parameters })),
        fc.constantFrom({ Result: 5 }, { Result: { a: [1] } }, { InputPath: '$.items' }),
      ),
    )
    .map(([path, rest]) => ({ Type: 'Pass', ...path, ...rest }));

const wait = always({ Type: 'Wait', Seconds: 30 });

const task = (name: string, functions: string[], catchTo: string | undefined) =>
  fc
    .record({
      path: resultPath(name),
      resource: fc.constantFrom(...functions),
      errors: fc.constantFrom(['Busy'], ['States.TaskFailed'], ['States.ALL'], ['Other', 'Broken']),
      attempts: fc.integer({ min: 0, max: 3 }),
      isRetried: fc.boolean(),
      isCaught: fc.boolean(),
    })
    .map(({ path, resource, errors, attempts, isRetried, isCaught }) => ({
      Type: 'Task',
      Resource: functionArn(resource),
      ...path,
      Parameters: { 'n.$': '$.n' },
      ...(isRetried && { Retry: [{ ErrorEquals: errors, MaxAttempts: attempts }] }),
      ...(isCaught &&
        catchTo && { Catch: [{ ErrorEquals: errors, Next: catchTo, ResultPath: '$.caught' }] }),
    }));

const comparison = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('NumericEquals', 'NumericLessThan', 'NumericGreaterThanEquals'),
      fc.integer({ min: -2, max: 8 }),
    )
    .map(([operator, operand]) => ({ Variable: '$.n', [operator]: operand })),
  fc.constantFrom(
    { Variable: '$.s', StringGreaterThan: 'b' },
    { Variable: '$.s', StringMatches: 'T*V*' },
    { Variable: '$.flag', BooleanEquals: true },
    { Variable: '$.caught', IsPresent: true },
    { Variable: '$.n', NumericLessThanPath: '$.n' },
    { Variable: '$.s', IsString: true },
  ),
);
const rule = fc.oneof(
  comparison,
  fc.tuple(comparison, comparison).map(([a, b]) => ({ And: [a, { Not: b }] })),
  fc.tuple(comparison, comparison).map(([a, b]) => ({ Or: [a, b] })),
);

const choice = (targets: string[], fallback: string) =>
  fc
    .tuple(rule, fc.constantFrom(...targets))
    .map(([first, Next]) => ({ Type: 'Choice', Choices: [{ ...first, Next }], Default: fallback }));

const parallel = (name: string, depth: number) =>
  // At most one branch can fail: the order of two failures is not defined.
  fc
    .tuple(
      resultPath(name),
      sequence(`${name}a`, depth - 1, ['Echo', 'Broken']),
      sequence(`${name}b`, depth - 1, ['Echo']),
    )
    .map(([path, ...Branches]) => ({ Type: 'Parallel', ...path, Branches }));

const map = (name: string, depth: number) =>
  fc
    .tuple(
      resultPath(name),
      sequence(`${name}i`, depth - 1, ['Echo']),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([path, ItemProcessor, MaxConcurrency]) => ({
      Type: 'Map',
      ...path,
      ItemsPath: '$.items',
      ItemSelector: {
        'n.$': '$$.Map.Item.Value',
        'i.$': '$$.Map.Item.Index',
        's.$': '$.s',
        'flag.$': '$.flag',
        'items.$': '$.items',
      },
      MaxConcurrency,
      ItemProcessor,
    }));

/** Generates states that lead only forwards, so that every state machine ends. */
const sequence = (prefix: string, depth: number, functions: string[]): fc.Arbitrary<Definition> =>
  fc.integer({ min: 1, max: depth > 0 ? 5 : 3 }).chain((length) => {
    const names = Array.from({ length }, (_, at) => `${prefix}${at}`);
    const states = names.map((name, at): fc.Arbitrary<object> => {
      const later = names.slice(at + 1);
      const [next] = later;
      const transition = next === undefined ? { End: true } : { Next: next };
      const plain = [
        pass(name),
        wait,
        task(name, functions, next),
        ...(depth > 0 ? [parallel(name, depth), map(name, depth)] : []),
      ];
      const leading = fc.oneof(...plain).map((state) => ({ ...state, ...transition }));
      return next === undefined ? leading : fc.oneof(leading, choice(later, next));
    });
    return fc.tuple(...states).map((made) => ({
      StartAt: `${prefix}0`,
      States: Object.fromEntries(made.map((state, at) => [`${prefix}${at}`, state])),
    }));
  });

/** Random state machines that use only features which the local interpreter and the oracle share. */
export const arbitraryMachine = sequence('S', 2, ['Echo', 'Broken', 'Flaky']);
