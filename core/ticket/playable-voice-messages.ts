import type { Ticket } from './ticket.ts';
import type { VoiceMessage } from './voice-message.ts';

/**
 * Returns the voice messages of a ticket that a reader may play. Hotline staff may play all. Agencies may play only
 * transcribed messages, because screening has checked their text for complaints about offices. On violation tickets,
 * agencies may play none, because a voice can identify the speaker.
 */
export function filterPlayableVoiceMessages(
  { service, voiceMessages = [] }: Pick<Ticket, 'service' | 'voiceMessages'>,
  isHotline: boolean,
): VoiceMessage[] {
  if (isHotline) return voiceMessages;
  return service === 'violation'
    ? []
    : voiceMessages.filter(({ words: transcriptState }) => transcriptState === 'written');
}
