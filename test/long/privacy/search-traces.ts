import { createHash } from 'node:crypto';
import type { WatchedRun } from '../watched-run.ts';
import type { Canaries, Canary } from './canaries.ts';
import { createCanaryFinder } from './find-canaries.ts';
import type { Exchange } from './planting-sender.ts';
import { type Allowance, privacyAllowances } from './privacy-allowances.ts';
import { leftBehind, toShortPlace } from './stored-traces.ts';

/** A canary in a forbidden place, reported once per field and place. */
export type Leak = { place: string; canary: Canary; as: string; times: number };

export type PrivacySearchResult = {
  leaks: Leak[];
  /** Number of searched files, attributes and messages. */
  things: number;
  bytes: number;
  allowed: Map<Allowance, number>;
};

const allowanceFor = (place: string, canary: Canary): Allowance | undefined =>
  privacyAllowances.find((one) => one.place.test(place) && one.of(canary, place));

/** Searches everything that a run left for personal data canaries. */
export async function searchTraces(
  run: WatchedRun,
  canaries: Canaries,
  exchanges: readonly Exchange[],
): Promise<PrivacySearchResult> {
  const find = createCanaryFinder(canaries);
  const leaks = new Map<string, Leak>();
  const known = new Map<string, ReturnType<typeof find>>();
  const searched: PrivacySearchResult = { leaks: [], things: 0, bytes: 0, allowed: new Map() };
  for await (const { place: fullPlace, bytes } of leftBehind(run, exchanges)) {
    searched.things += 1;
    searched.bytes += bytes.length;
    const place = toShortPlace(fullPlace);
    const name = createHash('sha1').update(bytes).digest('base64');
    const sightings = known.get(name) ?? find(bytes);
    known.set(name, sightings);
    for (const { canary, as } of sightings) {
      const allowance = allowanceFor(place, canary);
      if (allowance) {
        searched.allowed.set(allowance, (searched.allowed.get(allowance) ?? 0) + 1);
        continue;
      }
      const key = `${place} ${canary.flow} ${canary.field} ${canary.kind}`;
      const leak = leaks.get(key) ?? { place, canary, as, times: 0 };
      leaks.set(key, { ...leak, times: leak.times + 1 });
    }
  }
  return { ...searched, leaks: [...leaks.values()] };
}

export function leakText({ place, canary, as, times }: Leak): string {
  return `${place} (${as}, ${times}×): the ${canary.kind} put into ${canary.field || 'the body'} of ${canary.flow}`;
}
