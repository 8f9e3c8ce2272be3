import { VoiceMessagesResponse } from '../../../core/contract/public/voice-message-responses.ts';
import { VoiceMessageListenersResponse } from '../../../core/contract/staff/identity-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import type { AccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { buildStaffAccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { listListeners } from '../../../core/staff/access/played-voice-messages.ts';
import {
  isHotlineRole,
  isOperatorDeskRole,
  ticketPartAccess,
} from '../../../core/staff/members/access-rules.ts';
import type { SignedInMember } from '../../../core/staff/members/signed-in-member.ts';
import { canSeeStaffName } from '../../../core/staff/members/visible-names.ts';
import { filterPlayableVoiceMessages } from '../../../core/ticket/read/attachments/playable-voice-messages.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { findLinkOwner } from '../reply/link-owner.ts';
import { loadStaffNames, type StaffNamesBySub } from '../reply/staff-names.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';

/** Returns the name of a person who played a voice message, if the member may see it. */
const findListenerName = (
  by: AccessLogEntry['by'],
  member: SignedInMember,
  reader: { names: StaffNamesBySub; directory: Directory },
): string | undefined => {
  if (!canSeeStaffName(member, by)) return undefined;
  return by.sub ? reader.names.get(by.sub) : findLinkOwner(by, reader);
};

/** Returns which voice messages the member may play, and who has played them. Writes no access log entry. */
const showListeners = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/listeners',
  summary: { vi: 'Danh sách người đã nghe lời nhắn', en: 'List who played the voice messages' },
  access: ticketPartAccess.text,
  answers: { 200: VoiceMessageListenersResponse },
  needs: ['members', 'firstAdministrator', 'directory', 'accessLog'],
  answer: async ({ ticket }, member, services) => {
    const { code, openedAt } = ticket;
    const [plays, directory] = await Promise.all([
      services.accessLog.listPlays(code, openedAt),
      services.directory(),
    ]);
    const names = await loadStaffNames(
      plays.flatMap(({ by }) => by.sub ?? []),
      services,
    );
    const playable =
      ticketPartAccess.voiceMessages[member.role] === 'no'
        ? []
        : filterPlayableVoiceMessages(ticket, { isHotline: isHotlineRole(member.role), directory });
    return buildJsonReply(200, {
      code,
      playable: playable.map(({ call }) => call),
      listeners: listListeners(plays).map(({ at, by }) => ({
        at: toHotlineTime(at),
        role: by.role,
        name: findListenerName(by, member, { names, directory }),
        unitName: by.unit && findUnitInForce(directory, by.unit, at)?.name,
      })),
    });
  },
});

/**
 * Writes an access log entry, then returns audio URLs that are valid for 5 minutes. Takes the messages off the list of unplayed
 * messages only if an operator or a supervisor requests them, because only these can act on an emergency.
 */
const listVoiceMessages = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/voice-messages',
  summary: { vi: 'Lời nhắn thoại', en: 'List voice messages of a ticket' },
  access: ticketPartAccess.voiceMessages,
  answers: { 200: VoiceMessagesResponse },
  needs: ['directory', 'voices', 'now', 'accessLog', 'voiceList'],
  answer: async (request, member, services) => {
    const { ticket } = request;
    const { code, version } = ticket;
    const audible = filterPlayableVoiceMessages(ticket, {
      isHotline: isHotlineRole(member.role),
      directory: await services.directory(),
    });
    if (audible.length > 0) {
      // S3's access log names only the function that created the URL.
      await services.accessLog.note(
        buildStaffAccessLogEntry(member, { code, kind: 'heard', at: services.now() }),
      );
    }
    if (isOperatorDeskRole(member.role)) {
      await services.voiceList.played(
        audible.map(({ call }) => call),
        services.now(),
      );
    }
    const voiceMessages = (ticket.voiceMessages ?? []).map((message) => ({
      ...message,
      ...(audible.includes(message) && {
        url: services.voices.linkTo({ code, call: message.call }),
      }),
    }));
    return buildJsonReply(200, formatDatesInHotlineTime({ code, version, voiceMessages }));
  },
});

export const voiceMessageRoutes: StaffEndpoint<StaffApiDeps>[] = [listVoiceMessages, showListeners];
