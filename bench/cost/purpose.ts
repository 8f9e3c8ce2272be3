import type { Write } from './record.ts';

export type Purpose =
  | 'opening'
  | 'ticket'
  | 'messages'
  | 'access'
  | 'limits'
  | 'search'
  | 'figures'
  | 'background';

/** Why an item is written, by the first letter of its partition key (`docs/data-model.md`). */
const byPartition: Record<string, Purpose> = {
  K: 'messages',
  X: 'messages',
  N: 'ticket',
  B: 'ticket',
  V: 'access',
  R: 'limits',
  W: 'search',
  F: 'figures',
};

/** Why an item of a ticket's partition is written, by sort key, for notifications and opt-outs. */
const inTicket: Record<string, Purpose> = { L: 'messages', S: 'messages' };

export const purposeOf = ({ how, before, after }: Write): Purpose => {
  const item = after ?? before;
  const [pk = '', sk = ''] = [item?.['pk']?.S, item?.['sk']?.S];
  const [kind = ''] = pk;
  if (kind === 'T') {
    if (sk === 'A') return how === 'put' ? 'opening' : 'ticket';
    return inTicket[sk[0] ?? ''] ?? 'ticket';
  }
  if (kind === 'Y') return sk === 'terms' ? 'search' : 'figures';
  return byPartition[kind] ?? 'background';
};
