import type { Directory } from '../directory/directory.ts';
import { tellCitizen, tellUnit } from '../ticket/acts/tell.ts';
import { afterWait, statusAfterWait } from '../ticket/acts/wait.ts';
import { changeTo } from '../ticket/change.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';

/** Ends a wait for the citizen at its time limit. The clocks resume from the limit, even if the workflow runs later. */
export const resumeWaiting = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  const until = ticket.waiting?.until;
  if (!until || now < until) return undefined;
  const status = statusAfterWait(ticket, { now: until, directory });
  if (!status) return undefined;
  const { moved, ...running } = afterWait(ticket, { now: until, directory });
  const occasion = bySystem('journey', directory, now);
  return changeTo(
    ticket,
    {
      to: { ...running, status },
      event: { kind: 'resumed', moved },
      alerts: (after) => [
        ...tellCitizen(after, { about: 'reminded' }, occasion),
        ...tellUnit('handler', after, { about: 'resumed' }, occasion),
      ],
    },
    occasion,
  );
};
