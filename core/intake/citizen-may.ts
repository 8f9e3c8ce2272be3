import type { Directory } from '../directory/directory.ts';
import type { CitizenAct } from '../ticket/act.ts';
import { hasEnoughPhotos } from '../ticket/acts/add-photo.ts';
import { reopenableUntil } from '../ticket/acts/reopen.ts';
import { actsNow } from '../ticket/acts-now.ts';
import { lifeOn } from '../ticket/life.ts';
import { statusAfter } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';

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

export const canAct = (
  { act }: { act: CitizenDeed },
  ticket: Ticket,
  directory: Directory,
  now: Date,
): boolean => actsNow(ticket, { role: 'citizen' }, { now, directory }).includes(act);

/** The end of the time for reopening, be it past; none for an open ticket, nor for one whose words are sealed. */
export const reopeningEnds = (ticket: Ticket, directory: Directory, now: Date): Date | undefined =>
  statusAfter(ticket.status, 'reopen') && ticket.text !== ''
    ? reopenableUntil(ticket, { now, directory })
    : undefined;

const isLow = ({ rating }: Ticket, directory: Directory, now: Date): boolean =>
  rating !== undefined && rating.score <= lifeOn(directory, now).rating.lowUpTo;

export const citizenMay = (ticket: Ticket, directory: Directory, now: Date): CitizenMay => {
  const acts = actsNow(ticket, { role: 'citizen' }, { now, directory });
  const mayReopen = acts.includes('reopen');
  return {
    write: acts.includes('write'),
    addPhoto: acts.includes('add-photo') && !hasEnoughPhotos(ticket, { now, directory }),
    rate: acts.includes('rate'),
    callback: acts.includes('callback'),
    askData: acts.includes('ask-data'),
    reopen: mayReopen ? reopeningEnds(ticket, directory, now) : undefined,
    offerReopen: mayReopen && isLow(ticket, directory, now),
  };
};
