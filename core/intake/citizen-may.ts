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

/** A photo is sent in another way than what is written. */
export type CitizenDeed = CitizenAct['act'] | 'add-photo';

/** What the citizen can do to the ticket now. */
export type CitizenMay = {
  write: boolean;
  addPhoto: boolean;
  rate: boolean;
  callback: boolean;
  /** To ask about what is kept of them. */
  askData: boolean;
  /** Until when they can ask for it to be handled again. */
  reopen?: Date | undefined;
  /** They are not content with the result, and can have it handled again. */
  offerReopen: boolean;
};

/**
 * The acts that are possible now. Of a merged ticket, messages, photos, ratings and reopening count on the common ticket, as
 * long as the merged one holds its text.
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

/** The end of the time for reopening, be it past; none for an open ticket, nor for one whose words are sealed. */
export const reopeningEnds = (
  { ticket, common = ticket }: WithCommon,
  directory: Directory,
  now: Date,
): Date | undefined =>
  statusAfter(common.status, 'reopen') && common.text !== ''
    ? reopenableUntil(common, { now, directory })
    : undefined;

/** The score that the citizen gave the answer that stands. */
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
