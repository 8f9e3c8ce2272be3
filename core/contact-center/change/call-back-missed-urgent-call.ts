import type { Directory } from '../../directory/model/directory.ts';
import { findService } from '../../directory/model/services/service.ts';
import type { OpenTicketDeps } from '../../intake/open/open-ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Call } from '../model/calls/call.ts';
import {
  type ContactRecord,
  getCallId,
  getContactAttribute,
} from '../model/calls/contact-record.ts';
import { buildUrgentCallback } from './add-voice-message-to-ticket.ts';
import { openChosenTicketAfterCall, withoutRateLimits } from './open-ticket-after-call.ts';
import { type RecordCallOnTicketDeps, recordCallOnTicket } from './record-call-on-ticket.ts';

type CallBackDeps = RecordCallOnTicketDeps & OpenTicketDeps;

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
 * Returns whether the operators must call the caller back although the call has no ticket: an emergency or health call in
 * which no ticket could be opened and no operator answered. The caller's silence may be a symptom.
 */
const isMissedUrgentCall = (
  record: ContactRecord,
  noted: Call | undefined,
  directory: Directory,
): boolean =>
  getContactAttribute(record, 'ticket') === undefined &&
  getContactAttribute(record, 'withheld') !== 'yes' &&
  getContactAttribute(record, 'wantsTicket') === 'yes' &&
  !record.Agent?.ConnectedToAgentTimestamp &&
  !noted?.answeredAt &&
  isUrgent(record, directory);

/**
 * Opens the ticket of an emergency or health call that nobody answered and that has no ticket, and schedules an urgent
 * callback. Returns the ticket code, or undefined for other calls. Rate limits apply only to calls without a recording.
 * Idempotent.
 */
export async function callBackMissedUrgentCall(
  record: ContactRecord,
  { noted, isRecorded }: { noted: Call | undefined; isRecorded: boolean },
  ports: Omit<CallBackDeps, 'hmac'> & { secret(): Promise<OpenTicketDeps['hmac']> },
): Promise<TicketCode | undefined> {
  if (!isMissedUrgentCall(record, noted, await ports.directory())) return undefined;
  const deps = { ...ports, hmac: await ports.secret() };
  const opened = await openChosenTicketAfterCall(
    record,
    isRecorded ? withoutRateLimits(deps) : deps,
  );
  if (opened.kind !== 'opened') return undefined;
  const { code } = opened.ticket;
  const change = {
    by: { role: 'system' },
    name: `silent.${getCallId(record)}`,
    make: buildUrgentCallback,
  } as const;
  await recordCallOnTicket(code, change, ports);
  return code;
}
