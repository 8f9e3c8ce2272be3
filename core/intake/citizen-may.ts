import type { Directory } from '../directory/directory.ts';
import type { CitizenAct } from '../ticket/act.ts';
import { hasWords, isCommonAct } from '../ticket/act-on-common.ts';
import { hasEnoughPhotos } from '../ticket/acts/add-photo.ts';
import { reopenableUntil } from '../ticket/acts/reopen.ts';
import { actsNow } from '../ticket/acts-now.ts';
import type { WithCommon } from '../ticket/common-ticket.ts';
import { lifeOn } from '../ticket/life.ts';
import { statusAfter } from '../ticket/lifecycle.ts';

type Then = { directory: Directory; now: Date };

/** Action of a citizen. Adding a photo is separate because its request body is a file. */
export type CitizenDeed = CitizenAct['act'] | 'add-photo';

export type CitizenMay = {
  write: boolean;
  addPhoto: boolean;
  rate: boolean;
  callback: boolean;
  /** Whether the citizen can request information about their personal data. */
  askData: boolean;
  /** Last instant at which the ticket can be reopened; absent if it cannot. */
  reopen?: Date | undefined;
  /** Whether to suggest reopening, because the citizen rated the answer low. */
  offerReopen: boolean;
};

/**
 * Returns the actions that are possible now. For a merged ticket, messages, photos, ratings and reopening apply to the common
 * ticket, unless the merged ticket's text was erased.
 */
const possibleActs = ({ ticket, common }: WithCommon, then: Then): readonly string[] => {
  const citizen = { role: 'citizen' } as const;
  const own = actsNow(ticket, citizen, then);
  if (!common || !hasWords(ticket)) return own;
  return [...own, ...actsNow(common, citizen, then).filter(isCommonAct)];
};

export const canAct = (
  { act }: { act: CitizenDeed },
  whole: WithCommon,
  directory: Directory,
  now: Date,
): boolean => possibleActs(whole, { now, directory }).includes(act);

/**
 * Returns the end of the period for reopening, even if it has passed. Undefined for open tickets and tickets whose text was
 * erased.
 */
export const reopeningEnds = (
  { ticket, common = ticket }: WithCommon,
  directory: Directory,
  now: Date,
): Date | undefined =>
  statusAfter(common.status, 'reopen') && common.text !== ''
    ? reopenableUntil(common, { now, directory })
    : undefined;

/** Returns the citizen's rating of the current answer. */
export const scoreGiven = ({ ticket, common }: WithCommon): number | undefined => {
  const rated = ticket.mergedInto?.rated;
  if (common) return rated?.cycle === common.cycle ? rated.score : undefined;
  return ticket.rating?.score;
};

const isLow = (whole: WithCommon, { directory, now }: Then): boolean => {
  const score = scoreGiven(whole);
  return score !== undefined && score <= lifeOn(directory, now).rating.lowUpTo;
};

export const citizenMay = (whole: WithCommon, directory: Directory, now: Date): CitizenMay => {
  const then = { now, directory };
  const acts = possibleActs(whole, then);
  const mayReopen = acts.includes('reopen');
  return {
    write: acts.includes('write'),
    addPhoto: acts.includes('add-photo') && !hasEnoughPhotos(whole.ticket, then),
    rate: acts.includes('rate'),
    callback: acts.includes('callback'),
    askData: acts.includes('ask-data'),
    reopen: mayReopen ? reopeningEnds(whole, directory, now) : undefined,
    offerReopen: mayReopen && isLow(whole, then),
  };
};
