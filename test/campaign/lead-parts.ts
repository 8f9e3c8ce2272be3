import { keepParts, type SeenPart, sumOfParts } from './seen-parts.ts';
import { type Trust, writeTrust } from './trust.ts';
import type { Say } from './with-assembly.ts';

type Parted<Part extends string> = {
  /** What the page of trust says of it, but for what was counted. */
  about: Omit<Trust, 'command' | 'passed' | 'failed' | 'figures'>;
  parts: readonly Part[];
  /** This part alone. */
  only: Part | undefined;
  seed: number;
  /** What is smaller than promised is not written down. */
  isWhole: boolean;
  see(part: Part): Promise<SeenPart>;
  say: Say;
};

/** Leads a campaign part by part, and writes what was seen when none of its parts is missing any more. */
export const leadParts = async <Part extends string>({
  about,
  parts,
  only,
  seed,
  isWhole,
  see,
  say,
}: Parted<Part>): Promise<{ failed: number }> => {
  say(`Seed ${seed}`);
  const seen: SeenPart[] = [];
  for (const part of parts.filter((one) => one === (only ?? one))) seen.push(await see(part));
  const failed = sumOfParts(seen, 'failed');
  say(`${sumOfParts(seen, 'passed')} passed, ${failed} failed`);
  const all = isWhole && (await keepParts({ campaign: about.campaign, seed, parts }, seen));
  if (all) {
    await writeTrust({
      ...about,
      command: `npm run campaign:${about.campaign} -- --seed ${seed}`,
      ...{ passed: sumOfParts(all, 'passed'), failed: sumOfParts(all, 'failed') },
      figures: all.flatMap(({ figures }) => figures),
    });
  }
  return { failed };
};
