import {
  getServicePrivacy,
  type ServicesWithPrivacy,
} from '../../../directory/model/services/service-privacy.ts';
import type { VoiceMessage } from '../../model/fields/voice-message.ts';
import type { Ticket } from '../../model/ticket.ts';

type Reader = { isHotline: boolean; directory: ServicesWithPrivacy };

/**
 * Returns the voice messages of a ticket that a reader may play. Hotline staff may play all. Agencies may play only
 * transcribed messages, because screening has checked their text for complaints about offices, and none if the service
 * hides voices from agencies.
 */
export function filterPlayableVoiceMessages(
  { service, voiceMessages = [] }: Pick<Ticket, 'service' | 'voiceMessages'>,
  { isHotline, directory }: Reader,
): VoiceMessage[] {
  if (isHotline) return voiceMessages;
  return getServicePrivacy(directory, service).hidesVoiceFromAgencies
    ? []
    : voiceMessages.filter(({ words: transcriptState }) => transcriptState === 'written');
}
