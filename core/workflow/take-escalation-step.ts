import type { Directory } from '../directory/directory.ts';
import { createOfficerNotifications } from '../messages/notification.ts';
import { buildTicketChange } from '../ticket/change.ts';
import type { Ticket, TicketChange } from '../ticket/ticket.ts';
import { findNextEscalation } from './next-escalation.ts';
import { buildSystemActionContext } from './system-action-context.ts';

/** Takes the earliest due escalation step. If several steps are due, each call takes one, with its own event. */
export function takeEscalationStep(
  ticket: Ticket,
  directory: Directory,
  now: Date,
): TicketChange | undefined {
  const next = findNextEscalation(ticket, directory);
  if (!next || next.step.at > now) return undefined;
  const { policy, step } = next;
  const then = { directory, now };
  const people = policy.recipients(step, ticket, then);
  const recorded = policy.record(step, ticket, people);
  if (!recorded) return undefined;
  return buildTicketChange(
    ticket,
    {
      ...recorded,
      alerts: ({ code, assignment, version }) =>
        people.flatMap((person) => {
          const subject = policy.message(step, person, then);
          const cause = `${subject.about}.${policy.idOf?.(step) ?? version}`;
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
