import { hasBlanks } from '../../directory/answer-template.ts';
import { serviceOf } from '../../directory/service.ts';
import { topicOf } from '../../directory/topic.ts';
import { operatorUnit } from '../../directory/unit.ts';
import { stoppedClocks } from '../../sla/ticket-clocks.ts';
import type { Occasion } from '../act.ts';
import type { Made } from '../change.ts';
import { statusAfter, type TicketStatus } from '../lifecycle.ts';
import { isNeverPublished } from '../publication.ts';
import type { Ticket } from '../ticket.ts';
import { postOf } from '../who-may.ts';
import { type ActRule, type NotNow, notNow, refused } from './rule.ts';
import { settled } from './settle.ts';
import { tellAllCitizens, tellPost, tellUnit } from './tell.ts';
import { afterWait } from './wait.ts';

/**
 * Returns whether an answer is offered for publication: the service publishes answers and this one neither is published nor
 * may never be.
 */
const isForModeration = (ticket: Ticket, occasion: Occasion): true | undefined =>
  (serviceOf(occasion.directory, ticket.service).isPublishable &&
    !isNeverPublished(ticket, occasion) &&
    !ticket.published &&
    ticket.text !== '') ||
  undefined;

const published = (
  ticket: Ticket,
  text: string,
  occasion: Occasion & { status: TicketStatus },
): Made => {
  const { to, moved } = settled(ticket, occasion);
  return {
    to: {
      ...to,
      status: occasion.status,
      answeredAt: occasion.now,
      isForModeration: isForModeration(ticket, occasion),
    },
    event: { kind: 'answered', unitName: ticket.unitName ?? '', text, ...moved },
    alerts: (after) => tellAllCitizens(after, { about: 'answered' }, occasion),
  };
};

/** Submits a draft answer to the unit's head. The resolve clock keeps running, because the citizen has no answer yet. */
const submitted = (
  ticket: Ticket,
  text: string,
  post: string,
  occasion: Occasion & { status: TicketStatus },
): Made => {
  const { clocks, waiting, moved } = afterWait(ticket, occasion);
  return {
    to: {
      status: occasion.status,
      clocks: stoppedClocks(clocks, ['forward', 'acknowledge'], occasion.now),
      waiting,
      draft: { text, post },
    },
    event: { kind: 'submitted', text, ...(moved.length > 0 && { moved }) },
    alerts: (after) => tellUnit('head', after, { about: 'review-asked' }, occasion),
  };
};

/** Submits a draft answer to the unit's head, who approves or rejects it. */
export const propose = (
  ticket: Ticket,
  { text, post }: { text: string; post: string },
  occasion: Occasion,
): Made | NotNow => {
  const status = statusAfter(ticket.status, 'submit');
  return status ? submitted(ticket, text, post, { ...occasion, status }) : notNow;
};

/**
 * Sends the answer to the citizen, or first to the unit's head if the topic requires approval and the head didn't write it.
 */
export const answer: ActRule<'answer'> = (ticket, { text }, occasion) => {
  const { by, now, directory } = occasion;
  if (hasBlanks(text, directory, now)) return refused('text', 'blanks-left');
  const post = postOf(by, operatorUnit(directory, now).ref)?.post ?? 'handler';
  const topic = topicOf(directory, ticket.topic, ticket.openedAt);
  if (!topic?.needsApproval || post === 'head') return published(ticket, text, occasion);
  return propose(ticket, { text, post }, occasion);
};

export const approve: ActRule<'approve'> = (ticket, _, occasion) =>
  ticket.draft ? published(ticket, ticket.draft.text, occasion) : notNow;

export const reject: ActRule<'reject'> = ({ unit, draft }, { reason }, occasion) => ({
  to: { status: occasion.status, draft: undefined },
  event: { kind: 'rejected', reason },
  alerts: (after) =>
    unit && draft
      ? tellPost({ unit, role: draft.post }, after, { about: 'review-rejected' }, occasion)
      : [],
});
