import type { Refused } from '../act.ts';
import type { Made } from '../change.ts';
import { withdrawnPublication } from '../publication.ts';
import { reasonOf } from '../reason.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, refused } from './rule.ts';
import { settled } from './settle.ts';
import { tellAllCitizens } from './tell.ts';

const kinds = { close: 'closed', refuse: 'refused', refer: 'referred' } as const;

/** Returns the fields that clear the citizen's report when only another authority is competent for it. */
const noWords = ({ extension }: Partial<Ticket>): Partial<Ticket> => ({
  text: '',
  place: undefined,
  near: undefined,
  answers: undefined,
  photos: undefined,
  voiceMessages: undefined,
  published: undefined,
  isForModeration: undefined,
  complaintHold: undefined,
  possibleEmergency: undefined,
  draft: undefined,
  extension: extension && { ...extension, reason: '' },
});

/** Ends a ticket as closed, refused or referred, with a reason code that is valid for that way of ending. */
export const end = (
  ...[ticket, { act, reason: code, text }, occasion]: Parameters<ActRule<keyof typeof kinds>>
): Made | Refused => {
  const { status, now, directory } = occasion;
  const reason = reasonOf(directory, act, code, now);
  if (!reason) return refused('reason', 'reason-unknown');
  const { to, moved } = settled(ticket, occasion);
  return {
    to: { ...to, status, closedAt: now, endReason: code, ...(reason.isSealed && noWords(to)) },
    event: { kind: kinds[act], reason: code, text, ...moved },
    ...(reason.isSealed && withdrawnPublication(ticket, now)),
    alerts: (after) => tellAllCitizens(after, { about: 'ended' }, occasion),
  };
};
