import type { Ticket } from '../ticket/ticket.ts';

/**
 * The ticket as it stays for the figures: what, where, whose, when and how it ended. Nothing that somebody wrote, sent or
 * said, and nothing that leads to who it was: both envelopes are destroyed, and the hashes that find their other tickets.
 */
export const anonymous = (ticket: Ticket, now: Date): Ticket => ({
  ...ticket,
  anonymisedAt: now,
  text: '',
  // of whom it is that only few speak
  lang: 'vi',
  place: undefined,
  unreadable: undefined,
  near: undefined,
  answers: undefined,
  photos: undefined,
  voiceMessages: undefined,
  draft: undefined,
  waiting: undefined,
  extension: ticket.extension && { ...ticket.extension, reason: '' },
  reach: [],
  contact: undefined,
  identity: undefined,
  callTo: undefined,
  callerHash: undefined,
  openedFrom: undefined,
  // made of the words; a retry of that opening is years late
  bodyHash: '',
  published: undefined,
  isForModeration: undefined,
  complaintHold: undefined,
});
