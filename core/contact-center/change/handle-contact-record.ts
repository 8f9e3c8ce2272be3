import type { OpenTicketDeps } from '../../intake/open/open-ticket.ts';
import { isCompleteCallRecord, mergeContactRecord } from '../model/calls/call.ts';
import { type ContactRecord, getCallId } from '../model/calls/contact-record.ts';
import { findCallRecordings } from '../model/calls/voice-message.ts';
import type { CallLinkStore, CallStore } from '../ports/call-store.ts';
import { toHourlyCallCounts } from '../read/call-statistics.ts';
import { callBackMissedUrgentCall } from './call-back-missed-urgent-call.ts';
import { openTicketForVoiceMessage } from './open-ticket-after-call.ts';
import { recordAnsweredCall } from './record-answered-call.ts';
import { type StoreVoiceMessageDeps, storeVoiceMessage } from './store-voice-message.ts';

export type HandleContactRecordDeps = StoreVoiceMessageDeps &
  Omit<OpenTicketDeps, 'hmac'> & {
    calls: Pick<CallStore, 'find' | 'complete'> & CallLinkStore;
    secret(): Promise<OpenTicketDeps['hmac']>;
  };

/**
 * Processes the contact record of an ended call: adds the call to the statistics (unless the record describes a transferred
 * part of a call), notes on the call's ticket that an operator answered the call, opens a ticket with a callback for an urgent
 * call that has none, stores the voice messages, and links the call to a ticket that was opened for it. All steps are
 * idempotent, because contact records can arrive repeatedly. Voice messages come after the callback, because a recording may
 * be late.
 */
export async function handleContactRecord(
  record: ContactRecord,
  ports: HandleContactRecordDeps,
): Promise<void> {
  if (record.Channel !== 'VOICE') return;
  const storedCall = await ports.calls.find(getCallId(record));
  const call = mergeContactRecord(record, storedCall);
  if (isCompleteCallRecord(record)) {
    await ports.calls.complete(
      call,
      toHourlyCallCounts({ ...call, beganAt: record.InitiationTimestamp }),
    );
  }
  if (call.ticket && call.answeredAt) await recordAnsweredCall(call.ticket, call, ports);
  const openOne = async () => {
    const code = await openTicketForVoiceMessage(record, { ...ports, hmac: await ports.secret() });
    await ports.calls.link(call.id, code);
    return code;
  };
  const part = { id: record.ContactId, endedAt: record.DisconnectTimestamp };
  const recorded = findCallRecordings(record, storedCall?.voiceFrom);
  const isRecorded = recorded.kind === 'message';
  const callData = { call, storedCall, isRecorded };
  const callbackTicket = await callBackMissedUrgentCall(record, callData, ports);
  // the link comes last: a linked call gets no callback when its record arrives again
  if (callbackTicket) await ports.calls.link(call.id, callbackTicket);
  const ticket = call.ticket ?? callbackTicket;
  await storeVoiceMessage(part, recorded, { ticket, openOne }, ports);
}
