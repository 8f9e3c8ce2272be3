import type { Directory } from '../../directory/model/directory.ts';
import { findService } from '../../directory/model/services/service.ts';
import type { OpenTicketDeps } from '../../intake/open/open-ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Call } from '../model/calls/call.ts';
import { type ContactRecord, getContactAttribute } from '../model/calls/contact-record.ts';
import { openChosenTicketAfterCall, withoutRateLimits } from './open-ticket-after-call.ts';
import { type RecordCallOnTicketDeps, recordCallOnTicket } from './record-call-on-ticket.ts';
import { buildUrgentCallback, getUrgentCallbackKey } from './urgent-callback.ts';

type CallBackDeps = RecordCallOnTicketDeps & OpenTicketDeps;

type CallData = {
  /** The ended call, with the data of its contact record. */
  call: Call;
  /** The call as it was stored before the contact record arrived. */
  storedCall: Call | undefined;
  isRecorded: boolean;
};

/** Returns whether the caller reported an emergency, or chose a health service for which no ticket could be opened. */
const isUrgent = (record: ContactRecord, directory: Directory): boolean => {
  if (getContactAttribute(record, 'priority') === 'P1') return true;
  const service = getContactAttribute(record, 'service') ?? '';
  const isOpeningAttempted = getContactAttribute(record, 'opened') !== undefined;
  return (
    isOpeningAttempted &&
    findService(directory, service, record.InitiationTimestamp)?.isHealth === true
  );
};

/**
 * Returns whether the operators must call the caller back although the call has no ticket: an inbound emergency or health
 * call in which no ticket could be opened and no operator answered. The caller's silence may be a symptom.
 */
const isMissedUrgentCall = (
  record: ContactRecord,
  { call, storedCall }: Pick<CallData, 'call' | 'storedCall'>,
  directory: Directory,
): boolean =>
  call.direction === 'in' &&
  call.ticket === undefined &&
  getContactAttribute(record, 'withheld') !== 'yes' &&
  getContactAttribute(record, 'wantsTicket') === 'yes' &&
  !call.answeredAt &&
  !storedCall?.answeredAt &&
  isUrgent(record, directory);

/**
 * Opens the ticket of an emergency or health call that nobody answered and that has no ticket, and schedules an urgent
 * callback unless the call requested a callback in Amazon Connect. Returns the ticket code, or undefined for other calls.
 * Rate limits apply only to calls without a recording. Idempotent.
 */
export async function callBackMissedUrgentCall(
  record: ContactRecord,
  { call, storedCall, isRecorded }: CallData,
  ports: Omit<CallBackDeps, 'hmac'> & { secret(): Promise<OpenTicketDeps['hmac']> },
): Promise<TicketCode | undefined> {
  if (!isMissedUrgentCall(record, { call, storedCall }, await ports.directory())) return undefined;
  const deps = { ...ports, hmac: await ports.secret() };
  const opened = await openChosenTicketAfterCall(
    record,
    isRecorded ? withoutRateLimits(deps) : deps,
  );
  if (opened.kind !== 'opened') return undefined;
  const { code } = opened.ticket;
  if (getContactAttribute(record, 'connectCallback') === 'yes') return code;
  const change = {
    by: { role: 'system' },
    name: getUrgentCallbackKey(call.id),
    make: buildUrgentCallback,
  } as const;
  await recordCallOnTicket(code, change, ports);
  return code;
}
