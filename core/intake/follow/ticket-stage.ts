import type { TicketStatus } from '../../ticket/model/lifecycle.ts';

/** Stages of a ticket that its citizen sees as progress, in order. */
export const ticketStages = ['received', 'forwarded', 'processing', 'answered'] as const;
export type TicketStage = (typeof ticketStages)[number];

/**
 * Returns the latest stage that the ticket has reached. Undefined if it ended without an answer. The status alone doesn't
 * show whether a waiting ticket is with a unit, so readers without the PIN see only that it was received.
 */
export function findTicketStage(
  status: TicketStatus,
  { isUnitKnown }: { isUnitKnown: boolean },
): TicketStage | undefined {
  switch (status) {
    case 'new':
    case 'triage':
    case 'returned':
      return 'received';
    case 'waiting':
      return isUnitKnown ? 'processing' : 'received';
    case 'assigned':
      return 'forwarded';
    case 'in-progress':
    case 'extended':
    case 'in-review':
    case 'reopened':
      return 'processing';
    case 'answered':
      return 'answered';
    case 'closed':
    case 'refused':
    case 'merged':
    case 'referred':
      return undefined;
  }
}
