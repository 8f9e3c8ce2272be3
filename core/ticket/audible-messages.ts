import type { Ticket } from './ticket.ts';
import type { VoiceMessage } from './voice-message.ts';

/**
 * Returns the voice messages that a reader of the ticket may play. Hotline staff may play all. Agencies may play a message
 * only after its transcript was screened for complaints, and never on a violation, because a voice can identify its speaker.
 */
export function filterAudibleMessages(
  { service, voiceMessages = [] }: Pick<Ticket, 'service' | 'voiceMessages'>,
  isHotline: boolean,
): VoiceMessage[] {
  if (isHotline) return voiceMessages;
  return service === 'violation' ? [] : voiceMessages.filter(({ words }) => words === 'written');
}
