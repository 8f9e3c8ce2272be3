import { keepParts, keptParts, type SeenPart, sumOfParts } from './seen-parts.ts';
import { type Trust, writeTrust } from './trust.ts';
import type { Say } from './with-assembly.ts';

type Parted<Part extends string> = {
  /** What the page of trust says of it, but for what was counted. */
  about: Omit<Trust, 'command' | 'passed' | 'failed' | 'figures'>;
  parts: readonly Part[];
  /** This part alone, or those whose names begin with the word. */
  only: string | undefined;
  seed: number;
  /** By which somebody sees the same, when it is not the campaign's name and the seed. */
  command?: string;
  /** What is smaller than promised is not written down. */
  isWhole: boolean;
  /** Leaves out what has been led to its end with this seed, and without a failure. */
  goesOn?: boolean;
  figuresOf?: (all: readonly SeenPart[]) => Trust['figures'];
  see(part: Part): Promise<SeenPart>;
  say: Say;
};

/** Whether the part is asked for: by its name, or by a word that it begins with. */
export const isOf = (part: string, only: string | undefined): boolean =>
  only === undefined || part === only || part.startsWith(`${only} `);

/** Leads a campaign part by part, and writes what was seen when none of its parts is missing any more. */
export const leadParts = async <Part extends string>({
  about,
  parts,
  only,
  seed,
  isWhole,
  goesOn = false,
  figuresOf = (all) => all.flatMap(({ figures }) => figures),
  see,
  say,
  command = `npm run campaign:${about.campaign} -- --seed ${seed}`,
}: Parted<Part>): Promise<{ failed: number }> => {
  say(`Seed ${seed}`);
  const { campaign } = about;
  const before = goesOn ? await keptParts({ campaign, seed }) : [];
  const done = new Set(before.filter(({ failed }) => failed === 0).map(({ part }) => part));
  const seen: SeenPart[] = [];
  for (const part of parts.filter((one) => isOf(one, only) && !done.has(one))) {
    seen.push(await see(part));
    if (isWhole) await keepParts({ campaign, seed, parts }, seen);
  }
  // whoever was cut off behind the last part has it written now
  const all = isWhole ? await keepParts({ campaign, seed, parts }, seen) : undefined;
  const failed = sumOfParts(seen, 'failed');
  say(`${sumOfParts(seen, 'passed')} passed, ${failed} failed`);
  if (all) {
    await writeTrust({
      ...about,
      ...{ command, passed: sumOfParts(all, 'passed'), failed: sumOfParts(all, 'failed') },
      figures: figuresOf(all),
    });
  }
  return { failed };
};
