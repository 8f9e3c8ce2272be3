import { createHistogram } from 'node:perf_hooks';

export type Wrong = { number: number; route: string; reason: string; sent: unknown };

/** Statistics of the hostile requests sent so far and their responses. */
export type RequestScore = {
  sent: number;
  refused: number;
  writes: number;
  /** Number of requests repeated because the database engine timed out. */
  sentAgain: number;
  routes: Map<string, Map<number, number>>;
  wrongs: Wrong[];
  slowest: { route: string; milliseconds: number };
  /** Response times in microseconds. */
  times: ReturnType<typeof createHistogram>;
};

export function newRequestScore(): RequestScore {
  return {
    ...{ sent: 0, refused: 0, writes: 0, sentAgain: 0, routes: new Map(), wrongs: [] },
    slowest: { route: '', milliseconds: 0 },
    times: createHistogram(),
  };
}

type ScoreResult = { route: string; status: number; milliseconds: number };

export function recordResponse(
  score: RequestScore,
  { route, status, milliseconds }: ScoreResult,
): void {
  score.sent += 1;
  if (status >= 400) score.refused += 1;
  const ofRoute = score.routes.get(route) ?? new Map<number, number>();
  score.routes.set(route, ofRoute);
  ofRoute.set(status, (ofRoute.get(status) ?? 0) + 1);
  score.times.record(Math.max(1, Math.round(milliseconds * 1000)));
  if (milliseconds > score.slowest.milliseconds) score.slowest = { route, milliseconds };
}

/** Returns a line per route with the number of responses by status, to find routes that were hardly tested. */
export function routeLines({ routes }: RequestScore): string[] {
  return [...routes]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([route, statuses]) => {
      const counts = [...statuses].toSorted(([one], [other]) => one - other);
      return `  ${route}: ${counts.map(([status, count]) => `${status} × ${count}`).join(', ')}`;
    });
}
