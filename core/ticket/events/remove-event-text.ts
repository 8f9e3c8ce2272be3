import type { RouteDecision } from '../../routing/route-decision.ts';
import { buildPassageRedactor } from '../../text/redaction.ts';
import type { TicketEvent } from './event.ts';
import { isNationalSystemEvent, type NationalEvent } from './kinds/is-national-system-event.ts';
import { isPrivacyEvent, type PrivacyEvent } from './kinds/is-privacy-event.ts';

type Rewrite = (text: string) => string;

/** Rewrites the place name in the facts of a routing decision, because the citizen wrote it as free text. */
const rewriteRoutePlace = (route: RouteDecision, to: Rewrite): RouteDecision => ({
  ...route,
  because: route.because.map(({ rule, facts }) => ({
    rule,
    facts: typeof facts['place'] === 'string' ? { ...facts, place: to(facts['place']) } : facts,
  })),
});

type Move = Extract<TicketEvent, { kind: 'assigned' | 'queued' }>;

const rewriteMoveEvent = (event: Move, to: Rewrite): TicketEvent => ({
  ...event,
  ...(event.reason !== undefined && { reason: to(event.reason) }),
  ...(event.route && { route: rewriteRoutePlace(event.route, to) }),
});

type Class = Extract<TicketEvent, { kind: 'classified' }>;

const rewriteTargetRoute = ({ to: target }: Class, to: Rewrite): Pick<Class, 'to'> =>
  target?.route ? { to: { ...target, route: rewriteRoutePlace(target.route, to) } } : {};

const rewriteClassifiedEvent = (event: Class, to: Rewrite): TicketEvent => ({
  ...event,
  ...(event.reason !== undefined && { reason: to(event.reason) }),
  ...rewriteTargetRoute(event, to),
});

const rewriteRoutingEvent = (event: Move | Class, to: Rewrite): TicketEvent =>
  event.kind === 'classified' ? rewriteClassifiedEvent(event, to) : rewriteMoveEvent(event, to);

const rewritePrivacyEvent = (event: PrivacyEvent, to: Rewrite): TicketEvent | undefined => {
  switch (event.kind) {
    case 'anonymised':
    case 'data-rung':
      return undefined;
    case 'data-asked':
      return event.text === undefined ? undefined : { ...event, text: to(event.text) };
    case 'data-granted':
      return { ...event, text: to(event.text) };
    case 'data-delayed':
    case 'data-refused':
    case 'held':
    case 'hold-lifted':
      return { ...event, reason: to(event.reason) };
  }
};

/**
 * Rewrites the national numbers in the event like free text, because the national system stores the sender's name under the
 * number.
 */
const rewriteNationalEvent = (event: NationalEvent, to: Rewrite): TicketEvent =>
  event.kind === 'national-recorded'
    ? { ...event, number: to(event.number) }
    : {
        ...event,
        was: to(event.was),
        ...(event.number !== undefined && { number: to(event.number) }),
        reason: to(event.reason),
      };

type OfTicket = Exclude<
  TicketEvent,
  | PrivacyEvent
  | NationalEvent
  | {
      kind:
        | (
            | 'accepted'
            | 'link-refused'
            | 'review-rung'
            | 'handed-over'
            | 'handed-to-colleague'
            | 'supplemented'
          )
        | `result-photo-${string}`;
    }
>;

const rewriteTicketEvent = (event: OfTicket, to: Rewrite): TicketEvent | undefined => {
  switch (event.kind) {
    case 'answered':
    case 'submitted':
    case 'noted':
    case 'wrote':
    case 'transcribed':
    case 'closed':
    case 'refused':
    case 'referred':
      return { ...event, text: to(event.text) };
    case 'asked':
      return { ...event, question: to(event.question) };
    case 'callback-asked':
    case 'called-back':
      return event.text === undefined ? undefined : { ...event, text: to(event.text) };
    case 'rated':
      return event.comment === undefined ? undefined : { ...event, comment: to(event.comment) };
    case 'assigned':
    case 'queued':
    case 'classified':
      return rewriteRoutingEvent(event, to);
    case 'returned':
    case 'rejected':
    case 'extension-asked':
    case 'extended':
    case 'extension-refused':
    case 'reopened':
    case 'merged':
    case 'unmerged':
    case 'unpublished':
    case 'publication-declined':
    case 'redacted':
      return { ...event, reason: to(event.reason) };
    case 'published':
      return { ...event, title: to(event.title) };
    case 'opened':
    case 'photo-added':
    case 'talked':
    case 'voice-message-left':
    case 'not-transcribed':
    case 'acknowledged':
    case 'taken':
    case 'released':
    case 'took-in':
    case 'gave-back':
    case 'rung':
    case 'resumed':
    case 'recomputed':
    case 'unreachable':
      return undefined;
  }
};

/** Rewrites all free text in a ticket event. Returns undefined if the event contains none. */
const rewriteEvent = (event: TicketEvent, to: Rewrite): TicketEvent | undefined => {
  if (isPrivacyEvent(event)) return rewritePrivacyEvent(event, to);
  if (isNationalSystemEvent(event)) return rewriteNationalEvent(event, to);
  if (event.kind === 'supplemented') return { ...event, text: to(event.text) };
  if (event.kind === 'handed-to-colleague')
    return event.note === undefined ? undefined : { ...event, note: to(event.note) };
  if (event.kind === 'result-photo-withdrawn')
    return event.reason === undefined ? undefined : { ...event, reason: to(event.reason) };
  const hasNoText =
    event.kind === 'accepted' ||
    event.kind === 'link-refused' ||
    event.kind === 'review-rung' ||
    event.kind === 'handed-over' ||
    event.kind === 'result-photo-added';
  return hasNoText ? undefined : rewriteTicketEvent(event, to);
};

/** Removes all free text from a ticket event. Returns undefined if the event contains none. */
export function removeEventText(event: TicketEvent): TicketEvent | undefined {
  return rewriteEvent(event, () => '');
}

/** Redacts a passage in the free text of a ticket event. Returns undefined if the event does not contain the passage. */
export function redactEvent(event: TicketEvent, part: string): TicketEvent | undefined {
  const hide = buildPassageRedactor(part);
  let isFound = false;
  const without = rewriteEvent(event, (text) => {
    const hidden = hide(text);
    isFound ||= hidden !== text;
    return hidden;
  });
  return isFound ? without : undefined;
}

/**
 * Removes a place name from the routing facts of a ticket event. Returns undefined if the event does not contain the place.
 */
export function removeEventPlace(event: TicketEvent, place: string): TicketEvent | undefined {
  if (event.kind !== 'assigned' && event.kind !== 'queued' && event.kind !== 'classified') {
    return undefined;
  }
  let isFound = false;
  const hide = (text: string): string => {
    isFound ||= text === place;
    return text === place ? '' : text;
  };
  const without: TicketEvent =
    event.kind === 'classified'
      ? { ...event, ...rewriteTargetRoute(event, hide) }
      : { ...event, route: event.route && rewriteRoutePlace(event.route, hide) };
  return isFound ? without : undefined;
}
