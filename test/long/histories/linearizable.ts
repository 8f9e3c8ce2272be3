/** A client's operation as observed from outside, with the times of request and response. */
export type Operation<Asked> = {
  invokedAt: number;
  /** Time of the response; undefined if none arrived. */
  answeredAt: number | undefined;
  /** True if the operation certainly happened; without a response it may or may not have. */
  isCertain: boolean;
  operation: Asked;
};

/** Sequential specification: what clients would see one after the other. */
export type SequentialSpecification<State, Asked> = {
  start: State;
  /**
   * Returns the possible next states for an operation with its recorded result; empty if the result is impossible in that
   * state.
   */
  step(state: State, operation: Asked): State[];
  keyOf(state: State): string;
};

export type LinearizeResult<Asked> =
  | { kind: 'linearizable'; order: Asked[]; looks: number }
  /** `longest` is the longest valid order found; no operation of `left` can follow it. */
  | { kind: 'refused'; longest: Asked[]; left: Asked[]; looks: number }
  | { kind: 'gave-up'; looks: number };

const maxLooks = 2_000_000;

type LinearizablePosition<Asked> = Operation<Asked> & { bit: bigint };

/** Returns the operations that may come next: those requested before the earliest remaining response. */
const nextOf = <Asked>(
  places: readonly LinearizablePosition<Asked>[],
  done: bigint,
): LinearizablePosition<Asked>[] => {
  const open = places.filter(({ bit }) => (done & bit) === 0n);
  const firstAnswer = open.reduce(
    (first, { answeredAt = Number.POSITIVE_INFINITY }) => Math.min(first, answeredAt),
    Number.POSITIVE_INFINITY,
  );
  return open.filter(({ invokedAt }) => invokedAt <= firstAnswer);
};

type Search<State, Asked> = {
  places: readonly LinearizablePosition<Asked>[];
  sequential: SequentialSpecification<State, Asked>;
  certain: bigint;
  /** Visited search states (completed operations and model state) that led nowhere. */
  tried: Set<string>;
  path: LinearizablePosition<Asked>[];
  longest: LinearizablePosition<Asked>[];
};

/** Searches orders depth-first and skips combinations that were already tried. */
const search = <State, Asked>(
  all: Search<State, Asked>,
  done: bigint,
  state: State,
): 'found' | 'not-found' | 'gave-up' => {
  const { places, sequential, certain, tried, path } = all;
  if ((done & certain) === certain) return 'found';
  const key = `${done.toString(36)} ${sequential.keyOf(state)}`;
  if (tried.has(key)) return 'not-found';
  if (tried.size >= maxLooks) return 'gave-up';
  tried.add(key);
  if (path.length > all.longest.length) all.longest = [...path];
  for (const place of nextOf(places, done)) {
    path.push(place);
    for (const next of sequential.step(state, place.operation)) {
      const outcome = search(all, done | place.bit, next);
      if (outcome !== 'not-found') return outcome;
    }
    path.pop();
  }
  return 'not-found';
};

/**
 * Verifies that an order of all operations exists in which each has its recorded result and none precedes an operation that
 * was answered before it was requested (Wing and Gong, with Lowe's memoization). Unanswered operations may come at any later
 * place or not at all.
 */
export function linearize<State, Asked>(
  history: readonly Operation<Asked>[],
  sequential: SequentialSpecification<State, Asked>,
): LinearizeResult<Asked> {
  const places = history
    // certain operations are tried before uncertain ones
    .toSorted((a, b) => Number(b.isCertain) - Number(a.isCertain) || a.invokedAt - b.invokedAt)
    .map((operation, at) => ({ ...operation, bit: 1n << BigInt(at) }));
  const certain = places.reduce((all, { bit, isCertain }) => (isCertain ? all | bit : all), 0n);
  const all: Search<State, Asked> = {
    ...{ places, sequential, certain, tried: new Set(), path: [], longest: [] },
  };
  const outcome = search(all, 0n, sequential.start);
  const looks = all.tried.size;
  const listOperations = (some: readonly LinearizablePosition<Asked>[]) =>
    some.map(({ operation }) => operation);
  if (outcome === 'gave-up') return { kind: 'gave-up', looks };
  if (outcome === 'found') return { kind: 'linearizable', order: listOperations(all.path), looks };
  const placed = new Set(all.longest);
  return {
    ...{ kind: 'refused', longest: listOperations(all.longest), looks },
    left: listOperations(places.filter((place) => place.isCertain && !placed.has(place))),
  };
}
