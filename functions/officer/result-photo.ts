import { getFieldErrorText } from '../../core/messages/texts/errors/field-error-text.ts';
import { addResultPhotoByLink } from '../../core/officer/add-result-photo.ts';
import { PhotoMoment } from '../../core/ticket/model/fields/photo.ts';
import { photoProblemStatus } from '../runtime/reply/photo-problem-status.ts';
import { buildPageReply, type HttpReply } from '../runtime/reply/reply.ts';
import { isMultipartForm } from '../runtime/request/multipart-form.ts';
import { parsePhotoUpload } from '../runtime/request/parse-photo-upload.ts';
import { type HttpRequest, parseFormFields } from '../runtime/request/request.ts';
import type { OfficerPageDeps } from './deps.ts';
import { buildDeviceCookie } from './device-cookie.ts';
import { buildEndedOfficerLinkReply } from './link-ended-page.ts';
import { getTypedFormValues } from './parse-officer-form.ts';
import { buildOfficerDeviceCodePage } from './request-officer-device-code.ts';
import { getFileOrigins, renderOfficerTicketPage } from './ticket-page.ts';

type OfficerSubmission = { request: HttpRequest; photo: Uint8Array };

/**
 * Separates the photo from the other fields of an officer's form. The returned request has the fields as a urlencoded body,
 * however the browser encoded them.
 */
export async function extractPhoto(request: HttpRequest): Promise<OfficerSubmission> {
  if (!isMultipartForm(request.headers['content-type'])) {
    return { request, photo: new Uint8Array() };
  }
  const { photo, fields } = await parsePhotoUpload(request);
  const texts = new URLSearchParams();
  for (const [name, value = ''] of Object.entries(fields)) texts.set(name, value);
  return { request: { ...request, body: texts.toString() }, photo };
}

/**
 * Adds the photo of an officer's form to the ticket. A photo submitted with the answer counts as taken after the work.
 * Returns the page to show, or undefined if the form's action is still pending.
 */
export async function addSubmittedPhoto(
  { request, photo: sent }: OfficerSubmission,
  { token, device }: { token: string; device: string },
  services: OfficerPageDeps,
): Promise<HttpReply | undefined> {
  const fields = parseFormFields(request);
  const [, moment] = /^photo-(\w+)$/.exec(fields['action'] ?? '') ?? [];
  const isOnlyPhoto = moment !== undefined;
  if (!isOnlyPhoto && sent.length === 0) return undefined;
  const values = getTypedFormValues(fields);
  const shows = PhotoMoment.catch('after').parse(moment);
  const outcome = await addResultPhotoByLink(token, device, { sent, shows }, services);
  const showPage = async (
    status: number,
    extra: Pick<Parameters<typeof renderOfficerTicketPage>[3] & object, 'notice' | 'errors'>,
    opened: Parameters<typeof renderOfficerTicketPage>[1],
  ): Promise<HttpReply> => {
    const html = await renderOfficerTicketPage(token, opened, services, { ...extra, values });
    return buildPageReply(status, html, [buildDeviceCookie(device)], getFileOrigins(services));
  };
  switch (outcome.kind) {
    case 'ended':
      return buildEndedOfficerLinkReply(request, outcome, values);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, outcome.link, services, { values });
    case 'recorded':
      return isOnlyPhoto
        ? showPage(200, { notice: { kind: 'photo-recorded' } }, outcome)
        : undefined;
    case 'not-allowed':
      return showPage(409, { notice: { kind: 'photo-refused' } }, outcome);
    case 'unusable': {
      const message = getFieldErrorText(outcome.problem, 'vi');
      const errors = [{ field: 'photo', message }];
      return showPage(photoProblemStatus[outcome.problem], { errors }, outcome);
    }
  }
}
