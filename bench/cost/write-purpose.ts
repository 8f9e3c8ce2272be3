import type { RecordedWrite } from './table-request-recorder.ts';

export type WritePurpose =
  | 'opening'
  | 'ticket'
  | 'messages'
  | 'access'
  | 'limits'
  | 'search'
  | 'figures'
  | 'background';

/**
 * Purposes of table writes in the cost measurement, keyed by the first letter of the item's partition key
 * (`docs/data-model.md`).
 */
const byPartition: Record<string, WritePurpose> = {
  K: 'messages',
  X: 'messages',
  N: 'ticket',
  B: 'ticket',
  V: 'access',
  R: 'limits',
  W: 'search',
  F: 'figures',
};

/**
 * Purposes of table writes to items in the ticket's own partition, keyed by the first letter of the sort key. `L` items are
 * notifications, `S` items opt-outs.
 */
const inTicket: Record<string, WritePurpose> = { L: 'messages', S: 'messages' };

export function toWritePurpose({ operation, before, after }: RecordedWrite): WritePurpose {
  const item = after ?? before;
  const [pk = '', sk = ''] = [item?.['pk']?.S, item?.['sk']?.S];
  const [kind = ''] = pk;
  if (kind === 'T') {
    if (sk === 'A') return operation === 'put' ? 'opening' : 'ticket';
    return inTicket[sk[0] ?? ''] ?? 'ticket';
  }
  if (kind === 'Y') return sk === 'terms' ? 'search' : 'figures';
  return byPartition[kind] ?? 'background';
}
