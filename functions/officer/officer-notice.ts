import { shouldReceiveTicketNotifications } from '../../core/messages/schedule/channel-steps.ts';
import type { OfficerActionResult } from '../../core/officer/perform-officer-action.ts';
import type { TicketEvent } from '../../core/ticket/events/event.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import type { OfficerFormNotice } from '../../web/officer/view/form-notice.ts';
import type { OfficerAction } from '../../web/officer/view/officer-action-fields.ts';

type NoticeOutcome = Exclude<OfficerActionResult, { kind: 'ended' | 'elsewhere' }>;
type NotifiedParty = Extract<OfficerFormNotice, { kind: 'recorded' }>['notifiedParty'];

/** Returns whom the event’s notifications reach. The officer’s page shows it after an action. */
const determineNotifiedParty = ({ kind }: TicketEvent, ticket: Ticket): NotifiedParty => {
  const isReached = shouldReceiveTicketNotifications(ticket);
  switch (kind) {
    case 'answered':
    case 'asked':
      return isReached ? 'citizen' : 'citizen-looks';
    case 'extended':
      return isReached ? 'citizen-and-unit' : 'unit';
    case 'submitted':
      return 'head';
    case 'returned':
      return 'operators';
    case 'extension-asked':
      return 'decider';
    case 'rejected':
    case 'extension-refused':
      return 'unit';
    default:
      return 'nobody';
  }
};

/** Returns the HTTP status and the notice that the officer page shows after a form submission. */
export function toOfficerNotice(
  outcome: NoticeOutcome,
  action: OfficerAction,
): [number, OfficerFormNotice | undefined] {
  switch (outcome.kind) {
    case 'recorded': {
      const { event, ticket } = outcome;
      const notified = determineNotifiedParty(event, ticket);
      return [
        200,
        { kind: 'recorded', eventKind: event.kind, at: event.at, notifiedParty: notified },
      ];
    }
    case 'already-recorded':
      return [
        outcome.isSame ? 200 : 409,
        { kind: 'already-recorded', eventKind: outcome.what, at: outcome.at },
      ];
    case 'stale':
      return [409, { kind: 'stale', since: outcome.since }];
    case 'not-allowed':
      return [409, { kind: 'refused', action }];
    case 'refused':
      return [400, undefined]; // the field errors explain the problem
  }
}
