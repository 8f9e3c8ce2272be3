import type { Directory } from '../../core/directory/model/directory.ts';
import { findUnitOnAnyDay, getOperatorUnit } from '../../core/directory/model/organization/unit.ts';
import type { AccessLogEntry } from '../../core/staff/access/access-log.ts';
import { listListeners } from '../../core/staff/access/played-voice-messages.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { filterPlayableVoiceMessages } from '../../core/ticket/read/attachments/playable-voice-messages.ts';
import type {
  VoiceListenerView,
  VoiceMessageView,
} from '../../web/design/view/components/voice-list.ts';

type DirectoryAt = { directory: Directory; now: Date };

/** Returns the voice messages that the officer may play, with the URLs of this function that log each play. */
export const listPlayableVoiceMessages = (
  ticket: Ticket,
  { token, ...reader }: { token: string; isHotline: boolean; directory: Directory },
): VoiceMessageView[] =>
  filterPlayableVoiceMessages(ticket, reader).map(({ call, seconds, words }) => ({
    seconds,
    isSilent: words === 'no-speech',
    sound: `/a/${token}/voice/${call}`,
  }));

/** Returns who has played the voice messages: the name of the unit, or of the operators' unit, and the last time. */
export const listVoiceListeners = (
  plays: readonly AccessLogEntry[],
  { directory, now }: DirectoryAt,
): VoiceListenerView[] =>
  listListeners(plays).map(({ at, by: { unit } }) => ({
    at,
    unitName:
      (unit && findUnitOnAnyDay(directory, unit, at)?.name) ?? getOperatorUnit(directory, now).name,
  }));
