import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import type { VoiceMessage } from '../ticket/voice-message.ts';

type Listing = Pick<Ticket, 'code' | 'voiceMessages'>;
type MessageName = Pick<Ticket, 'code'> & Pick<VoiceMessage, 'call'>;

export type FollowVoicesPorts = {
  tickets: Pick<TicketStore, 'find'>;
  recordings: {
    letGo(message: MessageName): Promise<void>;
    /** What a machine made of it, should it still lie there. */
    discardTranscript(message: MessageName): Promise<void>;
  };
};

const lists = (messages: readonly VoiceMessage[], call: string): boolean =>
  messages.some((message) => message.call === call);

/** A message that its ticket lists no longer is deleted: by what it lists now, since changes may come in any order. */
export const followVoices = async (
  { code, voiceMessages = [] }: Listing,
  { voiceMessages: earlier = [] }: Pick<Listing, 'voiceMessages'>,
  { tickets, recordings }: FollowVoicesPorts,
): Promise<void> => {
  const gone = earlier.filter(({ call }) => !lists(voiceMessages, call));
  if (gone.length === 0) return;
  const listed = (await tickets.find(code))?.voiceMessages ?? [];
  for (const { call } of gone.filter((message) => !lists(listed, message.call))) {
    await recordings.letGo({ code, call });
    await recordings.discardTranscript({ code, call });
  }
};
