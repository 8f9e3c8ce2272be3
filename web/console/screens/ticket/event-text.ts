import type { TicketEvent } from '../../../../core/ticket/event.ts';

/** Details of a ticket event in addition to its kind, such as unit, text and reason. */
export type TicketEventDetails = {
  unit?: string | undefined;
  proposed?: string | undefined;
  /** Units that the sender named as accused in the report. */
  declared?: readonly string[] | undefined;
  /** Units that a supervisor has determined not to be accused. */
  cleared?: readonly string[] | undefined;
  /** Text of the event that a person wrote or spoke. */
  words?: string | undefined;
  reason?: string | undefined;
  other?: string | undefined;
  rung?: { clock: 'forward' | 'acknowledge' | 'resolve'; percent: number };
  score?: number;
};

const text = (event: object, ...names: string[]): string | undefined =>
  Object.entries(event)
    .flatMap(([name, value]) => (names.includes(name) && typeof value === 'string' ? [value] : []))
    .at(0);

export function toEventDetails(event: TicketEvent): TicketEventDetails {
  return {
    unit: text(event, 'unitName'),
    proposed: text(event, 'proposedName'),
    words: text(event, 'text', 'question', 'comment', 'title'),
    reason:
      event.kind === 'closed' || event.kind === 'refused' || event.kind === 'referred'
        ? undefined
        : text(event, 'reason'),
    other: text(event, 'into', 'from', 'to'),
    ...(event.kind === 'opened' && { declared: event.declared }),
    ...(event.kind === 'classified' && { cleared: event.cleared }),
    ...(event.kind === 'rung' && { rung: { clock: event.clock, percent: event.percent } }),
    ...(event.kind === 'rated' && { score: event.score }),
  };
}
