import type { RouteDecision } from '../routing/route-decision.ts';
import type { TicketEvent } from './event.ts';

/** The rules that decided saw the place in the citizen's own words. */
const withoutPlace = (route: RouteDecision): RouteDecision => ({
  ...route,
  because: route.because.map(({ rule, facts }) => ({
    rule,
    facts: 'place' in facts ? { ...facts, place: '' } : facts,
  })),
});

/** The event without what people wrote in it; nothing for an event that holds no such words. */
export const withoutWords = (event: TicketEvent): TicketEvent | undefined => {
  switch (event.kind) {
    case 'answered':
    case 'submitted':
    case 'noted':
    case 'wrote':
      return { ...event, text: '' };
    case 'asked':
      return { ...event, question: '' };
    case 'rated':
      return event.comment === undefined ? undefined : { ...event, comment: '' };
    case 'assigned':
    case 'queued':
      return {
        ...event,
        ...(event.reason !== undefined && { reason: '' }),
        ...(event.route && { route: withoutPlace(event.route) }),
      };
    case 'classified':
      return {
        ...event,
        reason: '',
        ...(event.to && { to: { ...event.to, route: withoutPlace(event.to.route) } }),
      };
    case 'returned':
    case 'rejected':
    case 'extension-asked':
    case 'extended':
    case 'extension-refused':
    case 'reopened':
    case 'merged':
    case 'unmerged':
      return { ...event, reason: '' };
    case 'closed':
    case 'refused':
    case 'referred':
      return { ...event, text: '' };
    case 'opened':
    case 'acknowledged':
    case 'took-in':
    case 'gave-back':
    case 'rung':
    case 'resumed':
    case 'recomputed':
    case 'unreachable':
      return undefined;
  }
};
