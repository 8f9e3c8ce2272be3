import { getOperatorUnit } from '../../core/directory/model/organization/unit.ts';
import { resolveOfficerLink } from '../../core/officer/resolve-link.ts';
import { buildOfficerLinkAccessLogEntry } from '../../core/staff/access/access-log.ts';
import { filterPlayableVoiceMessages } from '../../core/ticket/read/attachments/playable-voice-messages.ts';
import { buildSeeOtherReply, type HttpReply } from '../runtime/reply/reply.ts';
import { buildUnroutedReply } from '../runtime/reply/unrouted-reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import { getOfficerLinkToken } from './bundled-ticket-list.ts';
import type { OfficerPageDeps } from './deps.ts';
import { getDeviceId } from './device-cookie.ts';

/**
 * Handles `GET /a/{token}/voice/{call}`, which the officer page's player requests: writes an access log entry, then redirects
 * to the recording. Only the device on which the officer opened the link may play it. Throws `AccessLogWriteError` if the
 * access can't be recorded.
 */
export async function playOfficerVoiceMessage(
  request: HttpRequest,
  services: OfficerPageDeps,
): Promise<HttpReply> {
  const opened = await resolveOfficerLink(
    getOfficerLinkToken(request),
    getDeviceId(request),
    services,
  );
  const notFound = () => buildUnroutedReply(request, 'no-such-page');
  if (opened.kind !== 'open' || opened.link.device === undefined) return notFound();
  const { link, ticket } = opened;
  const [directory, now] = [await services.directory(), services.now()];
  const message = filterPlayableVoiceMessages(ticket, {
    isHotline: link.unit === getOperatorUnit(directory, now).ref,
    directory,
  }).find(({ call }) => call === request.params['call']);
  if (!message) return notFound();
  await services.accessLog.note(buildOfficerLinkAccessLogEntry(link, now, 'heard'));
  return buildSeeOtherReply(services.voices.linkTo({ code: ticket.code, call: message.call }));
}
