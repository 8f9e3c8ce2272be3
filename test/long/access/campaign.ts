import { randomInt } from 'node:crypto';
import { chanceOf } from '../chance.ts';
import { type Doors, openDoors } from '../doors/open-doors.ts';
import type { Say } from '../with-assembly.ts';
import { askAlike } from './alike.ts';
import { walkDeeds } from './deeds.ts';
import { guessNames, guessPins, guessWithMany } from './guesses.ts';
import { tryChats, tryCookies, tryLinks } from './links.ts';
import { walkMatrix } from './matrix.ts';
import { type Options, partNames } from './options.ts';
import { walkPublic, walkReaders } from './readers.ts';
import { openStaff, type Staff } from './staff.ts';
import { openTally, type Tally } from './tally.ts';
import { tryTokens } from './tokens.ts';
import { replayWebhooks, tamperWebhooks } from './webhooks.ts';

type PartName = (typeof partNames)[number];
type Setting = {
  doors: Doors;
  staff: Staff;
  options: Options;
  seed: number;
  tally: Tally;
  /** Whether the next cell of a table is tried: all of them, but in a short form. */
  isTried(): boolean;
};

/** What of the parts is no yes or no. */
type Figures = { toldApart?: number };

/** What tells apart whether a number has tickets: a half is chance; what lies three deviations above is none any more. */
const mostToldApart = (pairs: number): number =>
  0.5 + Math.max(0.15, 3 * Math.sqrt((2 * pairs + 1) / (12 * pairs * pairs)));

const parts: Readonly<Record<PartName, (setting: Setting) => Promise<Figures>>> = {
  async matrix({ doors, staff, ...how }) {
    await walkMatrix(doors, staff, how);
    await walkPublic(doors, staff, how);
    await walkReaders(doors, staff, how);
    return {};
  },
  async deeds({ doors, staff, ...how }) {
    await walkDeeds(doors, staff, how);
    return {};
  },
  async guesses({ doors, tally, seed, options: { names, pairs } }) {
    await guessPins(doors, tally);
    await guessWithMany(doors, tally);
    await guessNames(doors, { tally, seed, count: names });
    const toldApart = await askAlike(doors, { tally, pairs });
    tally.same('lost codes tell nothing by their time', toldApart < mostToldApart(pairs), true);
    return { toldApart };
  },
  async links({ doors, tally }) {
    await tryChats(doors, tally);
    await tryCookies(doors, tally);
    await tryLinks(doors, tally);
    return {};
  },
  async webhooks({ doors, tally, seed, options: { messages } }) {
    await replayWebhooks(doors, tally);
    await tamperWebhooks(doors, { tally, seed, count: messages });
    return {};
  },
  async tokens({ doors, staff, options: { tokens }, ...how }) {
    await tryTokens(doors, staff, { ...how, bends: tokens });
    return {};
  },
};

type PartScore = Figures & { name: PartName; passed: number; failed: number };

export type AccessScore = { seed: number; parts: PartScore[] };

/** One part after the other, in one world. */
export const tryStrangers = async (
  made: string,
  options: Options,
  say: Say,
): Promise<AccessScore> => {
  const { seed = randomInt(2 ** 31), only, share } = options;
  const chance = chanceOf(seed);
  const isTried = (): boolean => chance() < share;
  const scores: PartScore[] = [];
  const doors = await openDoors(made);
  try {
    for (const name of partNames.filter((one) => one === (only ?? one))) {
      const tally = openTally(name, seed, say);
      const staff = await openStaff(doors);
      const figures = await parts[name]({ doors, staff, options, seed, tally, isTried });
      scores.push({ name, passed: tally.passed, failed: tally.failed, ...figures });
    }
  } finally {
    await doors.stop();
  }
  return { seed, parts: scores };
};
