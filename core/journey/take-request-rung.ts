import type { Directory } from '../directory/directory.ts';
import { isWaiting } from '../privacy/data-request.ts';
import { requestRungDue, toldOfRequest } from '../privacy/request-ladder.ts';
import { tellPost } from '../ticket/acts/tell.ts';
import { changeTo } from '../ticket/change.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';

/** Tells who must see to it that somebody waits for an answer about their data: each share of the time once. */
export const takeRequestRung = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  const { dataRequest: request } = ticket;
  if (!request || !isWaiting(request)) return undefined;
  const due = requestRungDue(request, directory, now);
  if (!due) return undefined;
  const { percent } = due;
  const told = toldOfRequest(due, ticket, directory, now);
  const { rungs = [], right } = request;
  return changeTo(
    ticket,
    {
      to: { dataRequest: { ...request, rungs: [...rungs, percent] } },
      event: {
        kind: 'data-rung',
        right,
        percent,
        told: told.map(({ unit, role }) => ({ unit, role })),
      },
      alerts: (after) =>
        told.flatMap((officer) =>
          tellPost(officer, after, { about: 'data-rung', percent }, { now }),
        ),
    },
    bySystem('journey', directory, now),
  );
};
