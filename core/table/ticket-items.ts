import { defineItem, defineList } from './define-item.ts';
import { sharedLists } from './shared-lists.ts';
import { ticketActors, ticketChangers, ticketOpeners } from './ticket-writers.ts';

export const ticketLists = {
  unitQueue: defineList({
    index: 'gsi1',
    partition: 'Q#<unit>',
    sort: 'rank, due, code',
    lists: 'queue, most urgent first',
    readBy: ['StaffApi'],
  }),
  moderation: defineList({
    index: 'gsi1',
    partition: 'M#moderation',
    sort: 'answered at',
    lists: 'answers to publish',
    readBy: ['StaffApi'],
  }),
  callbacks: defineList({
    index: 'gsi1',
    partition: 'M#callbacks',
    sort: 'due',
    lists: 'callbacks that are due',
    readBy: ['StaffApi'],
  }),
  dataRequests: defineList({
    index: 'gsi1',
    partition: 'M#data-requests',
    sort: 'due',
    lists: 'pending data requests',
    readBy: ['ApplyRetention', 'StaffApi'],
  }),
  caller: defineList({
    index: 'gsi2',
    partition: 'P#<hash>',
    sort: 'opened at',
    lists: 'a caller’s tickets',
    readBy: ['AnswerCall', 'HandleTicketStream', 'StaffApi'],
  }),
  ended: defineList({
    index: 'gsi3',
    partition: 'M#ended#<topic>',
    sort: 'ended at',
    lists: 'tickets to anonymize, by topic or else service',
    readBy: ['ApplyRetention'],
  }),
  sameTopicAndArea: defineList({
    index: 'gsi4',
    partition: 'S#<topic>#<area>',
    sort: 'opened at',
    lists: 'possible duplicates',
    readBy: ['PublicApi', 'StaffApi'],
  }),
  late: defineList({
    index: 'gsi5',
    partition: 'L#<clock>#<percent>',
    sort: 'unit, deadline, code',
    lists: 'overdue tickets by escalation step',
    readBy: ['SendWeeklyMail', 'StaffApi'],
  }),
  openedOn: defineList({
    index: 'gsi6',
    partition: 'O#<day>#<shard>',
    sort: 'opened at',
    lists: 'all tickets of a day, for commands',
    readBy: [],
  }),
  changedOn: defineList({
    index: 'gsi6',
    partition: 'M#changed#<day>#<shard>',
    sort: 'instant',
    lists: 'updates for Open311',
    readBy: ['Open311'],
  }),
};

const { due, audit } = sharedLists;
const { unitQueue, moderation, caller, ended, sameTopicAndArea, late, openedOn } = ticketLists;

/** Ticket, and the items that a ticket change writes together with it. */
export const ticketItems = {
  ticket: defineItem({
    type: 'ticket',
    pk: 'T#<code>',
    sk: 'A',
    about: 'ticket with its opening event',
    expires: { after: '1 day, if canary', isOptional: true },
    lists: [unitQueue, moderation, caller, due, ended, sameTopicAndArea, late, openedOn],
    put: ticketOpeners,
    update: [...ticketChangers, 'RestartStalledWorkflows', 'SendReminders'],
  }),
  event: defineItem({
    type: 'event',
    pk: 'T#<code>',
    sk: 'E#<version>',
    about: 'event',
    lists: [audit, ticketLists.changedOn],
    put: ticketChangers, // also to replace the text of an event after a redaction
  }),
  // sorts after the events, so that a query for ticket and events does not read it
  callback: defineItem({
    type: 'callback',
    pk: 'T#<code>',
    sk: 'O#callback',
    about: 'callback',
    lists: [ticketLists.callbacks],
    put: ticketChangers,
  }),
  dataRequest: defineItem({
    type: 'data-request',
    pk: 'T#<code>',
    sk: 'O#data',
    about: 'data request',
    lists: [ticketLists.dataRequests],
    put: ticketChangers,
  }),
  idempotencyKey: defineItem({
    type: 'idempotency-key',
    pk: 'N#<code.nonce>',
    sk: 'A',
    about: 'used form or idempotency key',
    expires: { after: '7 days' }, // a form may stay open on a telephone that long
    put: ticketActors,
  }),
};
