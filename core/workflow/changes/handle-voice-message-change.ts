import type { VoiceMessage } from '../../ticket/model/fields/voice-message.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import type { UnplayedVoiceMessageStore } from '../../ticket/ports/unplayed-voice-message-store.ts';

type Listing = Pick<Ticket, 'code' | 'version' | 'status' | 'accused' | 'voiceMessages'>;
type MessageName = Pick<Ticket, 'code'> & Pick<VoiceMessage, 'call'>;
type Earlier = Partial<Pick<Listing, 'voiceMessages' | 'status' | 'accused'>>;

export type HandleVoiceMessageChangeDeps = {
  tickets: Pick<TicketStore, 'find'>;
  voiceList: Pick<UnplayedVoiceMessageStore, 'update'>;
  recordings: {
    letGo(message: MessageName): Promise<void>;
    /** Deletes the stored transcript of a voice message. Does nothing if there is none. */
    discardTranscript(message: MessageName): Promise<void>;
  };
};

const hasMessageOfCall = (messages: readonly VoiceMessage[], call: string): boolean =>
  messages.some((message) => message.call === call);

const isSame = ({ status, ...now }: Listing, { status: was, ...earlier }: Earlier): boolean =>
  was !== undefined &&
  isAnsweredOrEnded(status) === isAnsweredOrEnded(was) &&
  now.voiceMessages?.length === earlier.voiceMessages?.length &&
  now.accused.join() === earlier.accused?.join();

/**
 * Updates the list of unplayed voice messages, and deletes recordings that the ticket no longer lists. Reads the ticket
 * again, because stream records may arrive out of order.
 */
export async function handleVoiceMessageChange(
  ticket: Listing,
  before: Earlier,
  { tickets, voiceList, recordings }: HandleVoiceMessageChangeDeps,
): Promise<void> {
  const { code, voiceMessages = [] } = ticket;
  if (!isSame(ticket, before)) await voiceList.update(ticket);
  const removedMessages = (before.voiceMessages ?? []).filter(
    ({ call }) => !hasMessageOfCall(voiceMessages, call),
  );
  if (removedMessages.length === 0) return;
  const listed = (await tickets.find(code))?.voiceMessages ?? [];
  for (const { call } of removedMessages.filter(
    (message) => !hasMessageOfCall(listed, message.call),
  )) {
    await recordings.letGo({ code, call });
    await recordings.discardTranscript({ code, call });
  }
}
