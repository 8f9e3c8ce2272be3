import { type AddPhotoResult, addPhoto } from '../../../core/intake/follow/add-photo.ts';
import { isPinRefusal, type PinRefusal } from '../../../core/intake/follow/authorize-by-pin.ts';
import { readHistoryWithCommonTicket } from '../../../core/intake/follow/track-ticket.ts';
import { toFirstFieldErrorCode } from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { explainUnrecordedCitizenAction } from '../../../core/messages/texts/explanations/explain-unrecorded-action.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { photoTexts } from '../../../i18n/portal.ts';
import { photoProblemStatus } from '../../runtime/reply/photo-problem-status.ts';
import type { HttpReply } from '../../runtime/reply/reply.ts';
import { parsePhotoUpload } from '../../runtime/request/parse-photo-upload.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import {
  buildFullTicketPage,
  buildPinRequiredPage,
  buildPublicStatusPage,
  type TicketPageExtras,
} from '../ticket/own-ticket-page.ts';
import { getStoredPinProofs } from '../ticket/pin-proof-cookie.ts';
import { buildTicketCodeFormPage } from '../ticket/tracking-pages.ts';
import type { PhotoUploadDeps } from './upload-deps.ts';

const toTicketPageExtras = (
  outcome: Exclude<AddPhotoResult, PinRefusal>,
  lang: Lang,
  now: Date,
): TicketPageExtras => {
  switch (outcome.kind) {
    case 'recorded':
      return { notice: { tone: 'leaf', text: photoTexts[lang].done } };
    case 'unusable': {
      const { problem } = outcome;
      const errors = [{ field: 'photo', message: getFieldErrorText(problem, lang) }];
      return { status: photoProblemStatus[problem], errors };
    }
    case 'not-now': {
      const text = explainUnrecordedCitizenAction(outcome.alternative, lang, now);
      return { status: 409, notice: { tone: 'amber', text } };
    }
  }
};

/**
 * Returns the page after a failed PIN check for a photo upload. The citizen must select the photo again, because a page
 * cannot preserve a file.
 */
const buildRefusedReply = (
  request: HttpRequest,
  refusal: PinRefusal,
  services: PhotoUploadDeps,
): HttpReply => {
  if (refusal.kind !== 'no-pin') return buildPinRequiredPage(request, refusal, services);
  const errors = [{ field: 'pin', message: photoTexts[request.lang].pinFirst }];
  return buildPublicStatusPage(request, refusal.ticket, services, { status: 403, errors });
};

/** Handles `POST /tra-cuu/anh`: adds a photo that was submitted on the ticket page. */
export async function addPhotoByWebForm(
  request: HttpRequest,
  services: PhotoUploadDeps,
): Promise<HttpReply> {
  const { lang, address } = request;
  const { photo, fields } = await parsePhotoUpload(request);
  const code = TypedTicketCode.safeParse(fields['ma'] ?? '');
  if (!code.success)
    return buildTicketCodeFormPage(request, fields['ma'] ?? '', toFirstFieldErrorCode(code.error));
  const { pin } = fields;
  const visitor = { code: code.data, pin, address, ...getStoredPinProofs(request, code.data) };
  const ports = { ...services, hmac: await services.secret() };
  const outcome = await addPhoto(visitor, async () => photo, ports);
  if (isPinRefusal(outcome)) return buildRefusedReply(request, outcome, services);
  const history = await readHistoryWithCommonTicket(code.data, services);
  if (!history) return buildPinRequiredPage(request, { kind: 'not-found' }, services);
  return buildFullTicketPage(
    request,
    history,
    services,
    toTicketPageExtras(outcome, lang, services.now()),
  );
}
