import { type AddPhotoResult, addPhoto } from '../../../core/intake/follow/add-photo.ts';
import { getCitizenPermissions } from '../../../core/intake/follow/citizen-permissions.ts';
import { explainUnrecordedCitizenAction } from '../../../core/messages/texts/explanations/explain-unrecorded-action.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { buildPhotoProblemReply } from '../../runtime/reply/photo-problem-reply.ts';
import { toPhotoResponse } from '../../runtime/reply/photo-response.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { parsePhotoUpload } from '../../runtime/request/parse-photo-upload.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import { getPinCredentials, parseTicketCodeInPath, toPinProblem } from '../ticket/pin-problem.ts';
import {
  type TrackedTicketContext,
  toCitizenActionResponse,
  toCitizenPermissionsResponse,
} from '../ticket/tracking-api.ts';
import type { PhotoUploadDeps } from './upload-deps.ts';

const toPhotoReply = (
  outcome: AddPhotoResult,
  reader: TrackedTicketContext,
  services: PhotoUploadDeps,
): HttpReply => {
  const { lang, directory, now } = reader;
  switch (outcome.kind) {
    case 'recorded': {
      const { ticket, photo } = outcome;
      const response = toCitizenActionResponse(outcome, reader);
      return buildJsonReply(
        201,
        formatDatesInHotlineTime({ ...response, photo: toPhotoResponse(ticket, photo, services) }),
      );
    }
    case 'unusable':
      return buildPhotoProblemReply(outcome.problem, lang);
    case 'not-now':
      return buildProblemReply('not-now', lang, {
        headers: { 'content-language': lang },
        more: {
          detail: explainUnrecordedCitizenAction(outcome.alternative, lang, now),
          possible: formatDatesInHotlineTime(
            toCitizenPermissionsResponse(getCitizenPermissions(outcome, directory, now)),
          ),
        },
      });
    default:
      return toPinProblem(outcome, lang, now);
  }
};

/**
 * Handles `POST /api/reports/{code}/photos`: adds a photo after a PIN check. The photo is the request body or the form field
 * `photo`. Uploading the same photo again has no effect.
 */
export async function addPhotoByApi(
  request: HttpRequest,
  services: PhotoUploadDeps,
): Promise<HttpReply> {
  const { lang } = request;
  const parsed = parseTicketCodeInPath(request);
  if ('reply' in parsed) return parsed.reply;
  const outcome = await addPhoto(
    { code: parsed.code, ...getPinCredentials(request) },
    async () => (await parsePhotoUpload(request)).photo,
    { ...services, hmac: await services.secret() },
  );
  const reader = { lang, directory: await services.directory(), now: services.now() };
  return toPhotoReply(outcome, reader, services);
}
