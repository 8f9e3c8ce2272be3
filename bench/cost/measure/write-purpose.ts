import type { itemKinds } from '../../../core/table/item-kinds.ts';
import { findItemKind } from '../../../core/table/table-access.ts';
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

/** Purposes of writes in the cost measurement by kind of item. Other kinds are written in the background. */
const purposes = new Map<string, WritePurpose>(
  Object.entries({
    ticket: 'ticket',
    event: 'ticket',
    callback: 'ticket',
    dataRequest: 'ticket',
    idempotencyKey: 'ticket',
    publication: 'ticket',
    publicRequest: 'ticket',
    sandbox: 'ticket',
    changeset: 'ticket',
    notification: 'messages',
    refusedChannel: 'messages',
    officerLink: 'messages',
    sentMessage: 'messages',
    access: 'access',
    accessOfHour: 'access',
    listing: 'access',
    chatAccess: 'access',
    auditSearch: 'access',
    reveal: 'access',
    callbackClaim: 'access',
    limitCounter: 'limits',
    bundleSlot: 'limits',
    waitingNotification: 'limits',
    emergencyFlood: 'limits',
    emergencyOfFlood: 'limits',
    circuitBreaker: 'limits',
    gatewayResults: 'limits',
    searchTerm: 'search',
    searchIndexState: 'search',
    countedTicketState: 'figures',
    ticketCounter: 'figures',
    callCounter: 'figures',
  } satisfies Partial<Record<keyof typeof itemKinds, WritePurpose>>),
);

export function toWritePurpose({ operation, before, after }: RecordedWrite): WritePurpose {
  const item = after ?? before;
  const found = findItemKind({ pk: item?.['pk']?.S ?? '', sk: item?.['sk']?.S ?? '' });
  if (found?.name === 'ticket' && operation === 'put') return 'opening';
  return purposes.get(found?.name ?? '') ?? 'background';
}
