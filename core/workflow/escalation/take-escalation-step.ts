import type { Directory } from '../../directory/model/directory.ts';
import { createOfficerNotifications } from '../../messages/create-notification.ts';
import { buildTicketChange } from '../../ticket/change/change.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketChange } from '../../ticket/ports/ticket-store.ts';
import { buildSystemActionContext } from '../system-action-context.ts';
import { findNextEscalation } from './next-escalation.ts';

/** Takes the earliest due escalation step. If several steps are due, each call takes one, with its own event. */
export function takeEscalationStep(
  ticket: Ticket,
  directory: Directory,
  now: Date,
): TicketChange | undefined {
  const next = findNextEscalation(ticket, directory);
  if (!next || next.step.at > now) return undefined;
  const { kind, step } = next;
  const directoryAt = { directory, now };
  const people = kind.recipients(step, ticket, directoryAt);
  const recorded = kind.record(step, ticket, people);
  if (!recorded) return undefined;
  return buildTicketChange(
    ticket,
    {
      ...recorded,
      alerts: ({ code, assignment, version }) =>
        people.flatMap((person) => {
          const subject = kind.message(step, person, directoryAt);
          const cause = `${subject.about}.${kind.idOf?.(step) ?? version}`;
          return createOfficerNotifications(person, subject, {
            code,
            assignment,
            cause,
            requestedAt: now,
          });
        }),
    },
    buildSystemActionContext('journey', directory, now),
  );
}
