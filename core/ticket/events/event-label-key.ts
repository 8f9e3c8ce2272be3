import type { TicketEvent } from './event.ts';

type LabeledEvent<Kind> = { kind: Kind; isCorrection?: true | undefined };

/**
 * Returns the key of an event's label: the kind of the event, except that a declined correction of a published answer has its
 * own label, because the answer stays published.
 */
export function getEventLabelKey<Kind extends TicketEvent['kind']>({
  kind,
  isCorrection,
}: LabeledEvent<Kind>): Kind | 'correction-declined' {
  return isCorrection ? 'correction-declined' : kind;
}
