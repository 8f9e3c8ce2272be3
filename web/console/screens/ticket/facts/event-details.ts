import type { TicketEvent } from '../../../../../core/ticket/events/event.ts';

/** Details of a ticket event that its kind doesn't imply, such as unit, text and reason. */
export type TicketEventDetails = {
  unit?: string | undefined;
  proposed?: string | undefined;
  /** Unit that has ended since it was proposed, with its successor. */
  endedProposal?: { formerName: string; unitName?: string | undefined } | undefined;
  /** Units about which the sender's report complains, as the sender named them. */
  declared?: readonly string[] | undefined;
  /** Units about which the report does not complain, as decided by a supervisor. */
  cleared?: readonly string[] | undefined;
  /** Text that a person wrote or spoke and that the ticket event contains. */
  text?: string | undefined;
  reason?: string | undefined;
  other?: string | undefined;
  escalationStep?: { clock: 'forward' | 'acknowledge' | 'resolve'; percent: number };
  score?: number;
};

const text = (event: object, ...names: string[]): string | undefined =>
  Object.entries(event)
    .flatMap(([name, value]) => (names.includes(name) && typeof value === 'string' ? [value] : []))
    .at(0);

export function toEventDetails(event: TicketEvent): TicketEventDetails {
  return {
    unit: event.kind === 'classified' ? event.to?.unitName : text(event, 'unitName'),
    proposed: text(event, 'proposedName'),
    text: text(event, 'text', 'question', 'comment', 'title', 'number', 'note'),
    reason:
      event.kind === 'closed' || event.kind === 'refused' || event.kind === 'referred'
        ? undefined
        : text(event, 'reason'),
    other: text(event, 'into', 'from', 'to'),
    ...(event.kind === 'handed-over' && { endedProposal: event.proposal }),
    ...(event.kind === 'opened' && { declared: event.declared }),
    ...(event.kind === 'classified' && { cleared: event.cleared }),
    ...(event.kind === 'rung' && {
      escalationStep: { clock: event.clock, percent: event.percent },
    }),
    ...(event.kind === 'rated' && { score: event.score }),
  };
}
