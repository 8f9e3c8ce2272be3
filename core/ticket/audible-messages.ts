import type { Ticket } from './ticket.ts';
import type { VoiceMessage } from './voice-message.ts';

/**
 * Returns the voice messages that a reader of the ticket may hear. The hotline hears all of them. Agencies hear a message
 * only after its transcript was screened for a complaint about them, and never one that reports a violation: in a commune
 * a voice identifies its speaker.
 */
export const audibleMessages = (
  { service, voiceMessages = [] }: Pick<Ticket, 'service' | 'voiceMessages'>,
  isHotline: boolean,
): VoiceMessage[] => {
  if (isHotline) return voiceMessages;
  return service === 'violation' ? [] : voiceMessages.filter(({ words }) => words === 'written');
};
