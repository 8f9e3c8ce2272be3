import type { Ticket } from '../ticket/model/ticket.ts';

/**
 * Returns the ticket with only those fields that statistics need: service, topic, area, unit, times and result. Removes all
 * texts and media, the encrypted contact and name, and the HMACs that could link the ticket to other tickets.
 */
export function removePersonalData(ticket: Ticket, now: Date): Ticket {
  return {
    ...ticket,
    anonymisedAt: now,
    text: '',
    // a rare language could identify the sender
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
    contactChannels: [],
    contact: undefined,
    identity: undefined,
    identityCorrections: undefined,
    callTo: undefined,
    callerHash: undefined,
    openedFrom: undefined,
    // computed from the report; no retry of the opening comes years later
    bodyHash: '',
    // the national system has the sender's name under this number
    nationalRecord: undefined,
    published: undefined,
    isForModeration: undefined,
    complaintHold: undefined,
  };
}
