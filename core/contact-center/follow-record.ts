import type { OpenTicketPorts } from '../intake/open-ticket.ts';
import { completedCall, isWholeCall } from './call.ts';
import { tallyOfCall } from './call-figures.ts';
import type { CallStore } from './call-store.ts';
import { type ContactRecord, callOf } from './contact-record.ts';
import { openFromMessage } from './open-from-message.ts';
import { type MessagePorts, takeMessage } from './take-message.ts';
import { recordTalk } from './talked.ts';
import { recordedIn } from './voice-message.ts';

export type FollowRecordPorts = MessagePorts &
  Omit<OpenTicketPorts, 'keyed'> & {
    calls: Pick<CallStore, 'find' | 'complete'>;
    secret(): Promise<OpenTicketPorts['keyed']>;
  };

/**
 * Processes the contact record of an ended call: statistics, ticket timeline and voice message. Each step is idempotent
 * because records arrive at least once. The voice message comes last because its recording may be late. A transferred part
 * adds only its own voice message to the statistics of the whole call.
 */
export const followRecord = async (
  record: ContactRecord,
  ports: FollowRecordPorts,
): Promise<void> => {
  if (record.Channel !== 'VOICE') return;
  const noted = await ports.calls.find(callOf(record));
  const call = completedCall(record, noted);
  if (isWholeCall(record)) {
    await ports.calls.complete(call, tallyOfCall({ ...call, beganAt: record.InitiationTimestamp }));
  }
  if (call.ticket && call.answeredAt) await recordTalk(call.ticket, call, ports);
  const openOne = async () => openFromMessage(record, { ...ports, keyed: await ports.secret() });
  const codeOf = async () => call.ticket ?? (await openOne());
  const part = { id: record.ContactId, endedAt: record.DisconnectTimestamp };
  await takeMessage(part, recordedIn(record, noted?.voiceFrom), codeOf, ports);
};
