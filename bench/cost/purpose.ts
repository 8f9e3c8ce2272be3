import type { Write } from './record.ts';

/** What an item is written for. */
export type Purpose =
  | 'opening'
  | 'ticket'
  | 'messages'
  | 'access'
  | 'limits'
  | 'search'
  | 'figures'
  | 'background';

/** By the first letter of the partition (`docs/data-model.md`). */
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

/** A ticket's partition has its events, its alerts, the call that is owed, and what its citizen wants no more of. */
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
