/** Something that a client asked for, seen from outside: when it was sent, and when its answer was there. */
export type Operation<Asked> = {
  invokedAt: number;
  /** None for what was never answered. */
  answeredAt: number | undefined;
  /** Has happened for certain; what nobody answered may have happened or not. */
  isCertain: boolean;
  asked: Asked;
};

/** What one client after the other would see; nothing of how it is kept. */
export type Sequential<State, Asked> = {
  start: State;
  /** The states that it may lead to, with the answer that it had; none if that answer is impossible there. */
  step(state: State, asked: Asked): State[];
  keyOf(state: State): string;
};

export type Linearized<Asked> =
  | { kind: 'linearizable'; order: Asked[]; looks: number }
  /** `longest` could still be put in an order; behind it nothing of `left` fits. */
  | { kind: 'refused'; longest: Asked[]; left: Asked[]; looks: number }
  | { kind: 'gave-up'; looks: number };

const mostLooks = 2_000_000;

type LinearizablePosition<Asked> = Operation<Asked> & { bit: bigint };

/** Whoever was answered before another asked comes before that other. */
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
  sequential: Sequential<State, Asked>;
  certain: bigint;
  /** What was tried in vain: which are done, and the state they led to. */
  tried: Set<string>;
  path: LinearizablePosition<Asked>[];
  longest: LinearizablePosition<Asked>[];
};

/** One order after the other, deeper first; a place that was reached before by other ways isn't tried again. */
const search = <State, Asked>(
  all: Search<State, Asked>,
  done: bigint,
  state: State,
): 'found' | 'not-found' | 'gave-up' => {
  const { places, sequential, certain, tried, path } = all;
  if ((done & certain) === certain) return 'found';
  const key = `${done.toString(36)} ${sequential.keyOf(state)}`;
  if (tried.has(key)) return 'not-found';
  if (tried.size >= mostLooks) return 'gave-up';
  tried.add(key);
  if (path.length > all.longest.length) all.longest = [...path];
  for (const place of nextOf(places, done)) {
    path.push(place);
    for (const next of sequential.step(state, place.asked)) {
      const outcome = search(all, done | place.bit, next);
      if (outcome !== 'not-found') return outcome;
    }
    path.pop();
  }
  return 'not-found';
};

/**
 * Whether there is one order of all operations in which each has the answer that it had, and none comes before one that
 * was answered before it was asked (Wing and Gong, with the memory of Lowe). What was never answered stands anywhere
 * behind its asking, or nowhere.
 */
export const linearize = <State, Asked>(
  history: readonly Operation<Asked>[],
  sequential: Sequential<State, Asked>,
): Linearized<Asked> => {
  const places = history
    // what must have happened is tried before what may have
    .toSorted((a, b) => Number(b.isCertain) - Number(a.isCertain) || a.invokedAt - b.invokedAt)
    .map((operation, at) => ({ ...operation, bit: 1n << BigInt(at) }));
  const certain = places.reduce((all, { bit, isCertain }) => (isCertain ? all | bit : all), 0n);
  const all: Search<State, Asked> = {
    ...{ places, sequential, certain, tried: new Set(), path: [], longest: [] },
  };
  const outcome = search(all, 0n, sequential.start);
  const looks = all.tried.size;
  const askedOf = (some: readonly LinearizablePosition<Asked>[]) => some.map(({ asked }) => asked);
  if (outcome === 'gave-up') return { kind: 'gave-up', looks };
  if (outcome === 'found') return { kind: 'linearizable', order: askedOf(all.path), looks };
  const placed = new Set(all.longest);
  return {
    ...{ kind: 'refused', longest: askedOf(all.longest), looks },
    left: askedOf(places.filter((place) => place.isCertain && !placed.has(place))),
  };
};
