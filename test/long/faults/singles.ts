import type { Fault } from '../../../local/aws/fault.ts';
import { faultText, kindsFor, type Point, pointText, struckOf } from './injection.ts';
import { after, leadLife } from './led-life.ts';
import type { Life, Step } from './life.ts';
import type { Runs } from './runs.ts';
import type { Score } from './score.ts';
import { learn, strike } from './strike.ts';

/** A step whose calls are to be struck, and with what. */
export type Work = { life: Life; step: Step; points: Map<string, Point>; queue: Fault[] };

/** Steps of the same name are struck once, in the first life that has them. */
export const worksOf = (lives: readonly Life[]): Work[] => {
  const seen = new Set<string>();
  return lives.flatMap((life) =>
    life.steps.flatMap((step) => {
      if (seen.has(step.name)) return [];
      seen.add(step.name);
      return [{ life, step, points: new Map<string, Point>(), queue: [] }];
    }),
  );
};

const isStruck = ({ strikesIndex }: Life, { only }: Step, point: Point): boolean =>
  (strikesIndex || !point.function.includes('IndexTickets')) &&
  (only === undefined || only.some((one) => pointText(point).includes(one)));

/** Leads each life twice without a fault: what runs side by side is not the same each time. */
export const learnAll = async (works: readonly Work[], runs: Runs, score: Score): Promise<void> => {
  const lives = [...new Set(works.map(({ life }) => life))];
  await runs.each([...lives, ...lives], async (run, life) => {
    await leadLife(run, life, runs.nextNumber(), score, async (world, at) => {
      const step = life.steps[at];
      if (!step) return 'over';
      const points = await learn(world, life, step);
      const work = works.find((one) => one.life === life && one.step === step);
      for (const point of points) {
        if (isStruck(life, step, point)) work?.points.set(pointText(point), point);
      }
      return 'on';
    });
  });
};

/** Fills the queues with every kind of fault at every call. */
export const plan = (
  works: readonly Work[],
  wanted: (work: Work, fault: Fault) => boolean,
  asked?: Fault['kind'] | undefined,
): void => {
  for (const work of works) {
    const { points, queue } = work;
    const all = struckOf([...points.values()]).flatMap((point) =>
      kindsFor(point, asked).map((kind) => ({ ...point, kind })),
    );
    queue.push(...all.filter((fault) => wanted(work, fault)));
  }
};

const longest = (works: readonly Work[], life: Life): number =>
  Math.max(...works.filter((one) => one.life === life).map(({ queue }) => queue.length));

const nextLife = (works: readonly Work[]): Life | undefined =>
  works
    .filter(({ queue }) => queue.length > 0)
    .map(({ life }) => life)
    .toSorted((a, b) => longest(works, b) - longest(works, a))[0];

/** A step may fail without a fault because of one before it; if it always does, nothing behind it is reached. */
const mostFailures = 3;

const givingUp = (works: readonly Work[], score: Score) => {
  const failures = new Map<Step, number>();
  return (life: Life, step: Step): void => {
    const count = (failures.get(step) ?? 0) + 1;
    failures.set(step, count);
    if (count < mostFailures) return;
    const behind = works.filter(
      (one) => one.life === life && life.steps.indexOf(one.step) >= life.steps.indexOf(step),
    );
    const left = behind.reduce((sum, { queue }) => sum + queue.splice(0).length, 0);
    if (left === 0) return;
    score.ofRuns.push(`“${step.name}” of ${life.name} fails by itself: ${left} faults were let go`);
  };
};

/** Strikes a call in each step that is not through yet, each in a world that is at rest. */
export const strikeAll = async (
  works: readonly Work[],
  runs: Runs,
  score: Score,
): Promise<void> => {
  const again = new Set<string>();
  const giveUpAt = givingUp(works, score);
  await runs.while(
    () => nextLife(works),
    async (run, life) => {
      await leadLife(run, life, runs.nextNumber(), score, async (world, at) => {
        const step = life.steps[at];
        const later = works.filter(
          (one) => one.life === life && life.steps.indexOf(one.step) >= at && one.queue.length > 0,
        );
        if (!step || (later.length === 0 && !step.tidiesUp)) return 'over';
        const work = later.find((one) => one.step === step);
        const fault = work?.queue.shift();
        const faults = fault ? [fault] : [];
        const injection = { life: life.name, step: step.name, faults };
        const outcome = await runs.attempt(injection, () => strike(world, life, step, faults));
        const text = fault && `${step.name}: ${faultText(fault)}`;
        if (work && text && outcome.kind === 'passed' && !outcome.isMet && !again.has(text)) {
          again.add(text);
          work.queue.push(...faults);
        } else if (fault || outcome.kind === 'failed') {
          score.outcomes.push(outcome);
        }
        if (outcome.kind === 'failed' && !fault) giveUpAt(life, step);
        return after(outcome);
      });
    },
  );
};
