// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enActions from './en/console-tickets/actions.ts';
import * as enDeadlines from './en/console-tickets/deadlines.ts';
import * as enDelayExplanation from './en/console-tickets/delay-explanation.ts';
import * as enEvents from './en/console-tickets/events.ts';
import * as enIdentityReveals from './en/console-tickets/identity-reveals.ts';
import * as enNationalSystem from './en/console-tickets/national-system.ts';
import * as enPublication from './en/console-tickets/publication.ts';
import * as enQueue from './en/console-tickets/queue.ts';
import * as enTicket from './en/console-tickets/ticket.ts';
import * as enTicketFacts from './en/console-tickets/ticket-facts.ts';
import * as enTicketList from './en/console-tickets/ticket-list.ts';
import * as enTimeline from './en/console-tickets/timeline.ts';
import type { Texts } from './languages.ts';
import * as viActions from './vi/console-tickets/actions.ts';
import * as viDeadlines from './vi/console-tickets/deadlines.ts';
import * as viDelayExplanation from './vi/console-tickets/delay-explanation.ts';
import * as viEvents from './vi/console-tickets/events.ts';
import * as viIdentityReveals from './vi/console-tickets/identity-reveals.ts';
import * as viNationalSystem from './vi/console-tickets/national-system.ts';
import * as viPublication from './vi/console-tickets/publication.ts';
import * as viQueue from './vi/console-tickets/queue.ts';
import * as viTicket from './vi/console-tickets/ticket.ts';
import * as viTicketFacts from './vi/console-tickets/ticket-facts.ts';
import * as viTicketList from './vi/console-tickets/ticket-list.ts';
import * as viTimeline from './vi/console-tickets/timeline.ts';

export const actionTexts: Texts<typeof viActions.actionTexts> = {
  vi: viActions.actionTexts,
  km: viActions.actionTexts,
  en: enActions.actionTexts,
};

export const deadlineTexts: Texts<typeof viDeadlines.deadlineTexts> = {
  vi: viDeadlines.deadlineTexts,
  km: viDeadlines.deadlineTexts,
  en: enDeadlines.deadlineTexts,
};

export const delayExplanationTexts: Texts<typeof viDelayExplanation.delayExplanationTexts> = {
  vi: viDelayExplanation.delayExplanationTexts,
  km: viDelayExplanation.delayExplanationTexts,
  en: enDelayExplanation.delayExplanationTexts,
};

export const eventLabels: Texts<typeof viEvents.eventLabels> = {
  vi: viEvents.eventLabels,
  km: viEvents.eventLabels,
  en: enEvents.eventLabels,
};

export const identityRevealTexts: Texts<typeof viIdentityReveals.identityRevealTexts> = {
  vi: viIdentityReveals.identityRevealTexts,
  km: viIdentityReveals.identityRevealTexts,
  en: enIdentityReveals.identityRevealTexts,
};

export const nationalEntryTexts: Texts<typeof viNationalSystem.nationalEntryTexts> = {
  vi: viNationalSystem.nationalEntryTexts,
  km: viNationalSystem.nationalEntryTexts,
  en: enNationalSystem.nationalEntryTexts,
};

export const publicationTexts: Texts<typeof viPublication.publicationTexts> = {
  vi: viPublication.publicationTexts,
  km: viPublication.publicationTexts,
  en: enPublication.publicationTexts,
};

export const queueTexts: Texts<typeof viQueue.queueTexts> = {
  vi: viQueue.queueTexts,
  km: viQueue.queueTexts,
  en: enQueue.queueTexts,
};

export const ticketTexts: Texts<typeof viTicket.ticketTexts> = {
  vi: viTicket.ticketTexts,
  km: viTicket.ticketTexts,
  en: enTicket.ticketTexts,
};

export const ticketFactTexts: Texts<typeof viTicketFacts.ticketFactTexts> = {
  vi: viTicketFacts.ticketFactTexts,
  km: viTicketFacts.ticketFactTexts,
  en: enTicketFacts.ticketFactTexts,
};

export const ticketListTexts: Texts<typeof viTicketList.ticketListTexts> = {
  vi: viTicketList.ticketListTexts,
  km: viTicketList.ticketListTexts,
  en: enTicketList.ticketListTexts,
};

export const timelineTexts: Texts<typeof viTimeline.timelineTexts> = {
  vi: viTimeline.timelineTexts,
  km: viTimeline.timelineTexts,
  en: enTimeline.timelineTexts,
};
