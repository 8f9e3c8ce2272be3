import type { ChangeInput } from '../../change/change.ts';
import { findActionReason } from '../../model/action-reason.ts';
import { withdrawPublication } from '../../model/fields/publication.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionRejection } from '../action-context.ts';
import { type ActionRule, buildFieldRejection } from '../action-rule.ts';
import { buildAllCitizenNotifications } from '../build-notifications.ts';
import { settleTicket } from '../unit/settle.ts';

const eventKindByAction = { close: 'closed', refuse: 'refused', refer: 'referred' } as const;

/**
 * Returns the fields that erase the citizen's text from a ticket, because only another authority is competent for the report
 * (as for denunciations).
 */
const eraseCitizenText = ({ extension }: Partial<Ticket>): Partial<Ticket> => ({
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

/** Ends a ticket as closed, refused or referred to another authority. The reason code must exist for that kind of end. */
export function endTicket(
  ...[ticket, { act, reason: code, text }, occasion]: Parameters<
    ActionRule<keyof typeof eventKindByAction>
  >
): ChangeInput | ActionRejection {
  const { status, now, directory } = occasion;
  const reason = findActionReason(directory, act, code, now);
  if (!reason) return buildFieldRejection('reason', 'reason-unknown');
  const { to, moved } = settleTicket(ticket, occasion);
  return {
    to: {
      ...to,
      status,
      closedAt: now,
      endReason: code,
      ...(reason.isSealed && eraseCitizenText(to)),
    },
    event: { kind: eventKindByAction[act], reason: code, text, ...moved },
    ...(reason.isSealed && withdrawPublication(ticket, now)),
    alerts: (after) => buildAllCitizenNotifications(after, { about: 'ended' }, occasion),
  };
}
