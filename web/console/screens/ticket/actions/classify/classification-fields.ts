import type * as z from 'zod';
import type { StaffTicketResponse } from '../../../../../../core/contract/public/ticket-responses.ts';
import type { ClassificationPreviewResponse } from '../../../../../../core/contract/staff/classification-responses.ts';
import type { TicketActionDraftFields } from '../../../../data/action-drafts.ts';

type Classified = Pick<
  z.infer<typeof StaffTicketResponse>,
  'service' | 'topic' | 'areaCode' | 'priority'
>;

const queryFields = ['service', 'priority', 'unit', 'accused', 'cleared'] as const;
/** Fields whose empty value removes the ticket's value. */
const removableFields = ['topic', 'areaCode'] as const;

/** Returns the API path that previews the classification with the values that the operator has changed. */
export function toPreviewPath(code: string, typed: TicketActionDraftFields): string {
  const changed = queryFields.flatMap((name): [string, string][] =>
    typed[name] ? [[name, typed[name]]] : [],
  );
  const removable = removableFields.flatMap((name): [string, string][] =>
    typed[name] === undefined ? [] : [[name, typed[name]]],
  );
  const query = new URLSearchParams([...changed, ...removable]).toString();
  return `/api/staff/tickets/${code}/classify-preview${query && `?${query}`}`;
}

const splitRefs = (text: string | undefined): string[] => (text ?? '').split(',').filter(Boolean);

/**
 * Returns the request body of the classification: the values that differ from the ticket's, with the priority and unit that
 * the preview shows.
 */
export function toClassificationBody(
  typed: TicketActionDraftFields,
  ticket: Classified,
  preview: Pick<
    ClassificationPreviewResponse,
    'service' | 'topic' | 'priority' | 'unit' | 'isMoved'
  >,
): Record<string, unknown> {
  const { service, topic, priority, unit, isMoved } = preview;
  const areaCode = typed['areaCode'] ?? ticket.areaCode ?? '';
  const [accused, cleared] = [splitRefs(typed['accused']), splitRefs(typed['cleared'])];
  const reason = typed['reason']?.trim();
  return {
    ...(service !== ticket.service && { service }),
    ...(topic !== ticket.topic && { topic: topic ?? null }),
    ...(areaCode !== (ticket.areaCode ?? '') && { areaCode: areaCode || null }),
    ...(priority !== ticket.priority && { priority }),
    ...(isMoved && unit !== undefined && { unit }),
    ...(accused.length > 0 && { accused }),
    ...(cleared.length > 0 && { cleared }),
    ...(reason && { reason }),
  };
}
