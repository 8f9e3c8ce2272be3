import { findAnswerTemplates } from '../../core/directory/model/answer-template.ts';
import { fillAnswerTemplate } from '../../core/messages/compose/fill-template.ts';
import { openOfficerLinkOnDevice } from '../../core/officer/bind-link.ts';
import { performOfficerLinkAction } from '../../core/officer/perform-officer-action.ts';
import { resolveOfficerLink } from '../../core/officer/resolve-link.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import type { FormError } from '../../web/design/view/components/field.ts';
import { renderOfficerLinkLandingPage } from '../../web/officer/view/link-landing-page.ts';
import { templateActionPrefix } from '../../web/officer/view/officer-action-fields.ts';
import type { UnsentFormValues } from '../../web/officer/view/unsent-text.ts';
import { buildPageReply, type HttpReply } from '../runtime/reply/reply.ts';
import { isMultipartForm } from '../runtime/request/multipart-form.ts';
import { type HttpRequest, parseFormFields } from '../runtime/request/request.ts';
import type { OfficerPageDeps } from './deps.ts';
import { buildDeviceCookie, createDeviceId, getDeviceId } from './device-cookie.ts';
import { buildEndedOfficerLinkReply } from './link-ended-page.ts';
import { toOfficerNotice } from './officer-notice.ts';
import {
  findUnrecordedValues,
  getTypedFormValues,
  parseOfficerForm,
  toOfficerPageErrors,
} from './parse-officer-form.ts';
import { buildOfficerDeviceCodePage } from './request-officer-device-code.ts';
import { addSubmittedPhoto, extractPhoto } from './result-photo.ts';
import { getFileOrigins, renderOfficerTicketPage } from './ticket-page.ts';

const readLinkToken = ({ params }: HttpRequest): string => params['token'] ?? '';

/**
 * Handles `GET /a/{token}`: shows only a button and no ticket data, because the client may be a program that previews links.
 */
export async function showOfficerLinkLandingPage(
  request: HttpRequest,
  services: OfficerPageDeps,
): Promise<HttpReply> {
  const token = readLinkToken(request);
  const device = getDeviceId(request);
  const opened = await resolveOfficerLink(token, device, services);
  switch (opened.kind) {
    case 'ended':
      return buildEndedOfficerLinkReply(request, opened);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, opened.link, services);
    case 'open':
      return buildPageReply(
        200,
        renderOfficerLinkLandingPage({ token }),
        device ? [] : [buildDeviceCookie(createDeviceId())],
      );
  }
}

const isAgain = (outcome: Parameters<typeof toOfficerNotice>[0]): boolean =>
  outcome.kind === 'already-recorded' && outcome.isSame;

type FormState = {
  status?: number;
  values?: UnsentFormValues;
  errors?: FormError[];
  /** Code of the answer template to put into the answer, or an empty text to list the templates. */
  template?: string;
};

/** Adds the filled answer template to the typed answer. */
const insertTemplate = async (
  values: UnsentFormValues,
  template: string,
  ticket: Ticket,
  { directory, now }: OfficerPageDeps,
): Promise<UnsentFormValues> => {
  const directoryAt = { directory: await directory(), now: now() };
  const found = findAnswerTemplates(ticket, directoryAt.directory, directoryAt.now).find(
    ({ code }) => code === template,
  );
  if (!found) return values;
  const filled = fillAnswerTemplate(found, ticket, directoryAt);
  return { ...values, text: values.text ? `${values.text}\n${filled}` : filled };
};

/**
 * Returns the ticket page after a submission that recorded no action: the button that opens the link, or a form with errors.
 */
const opened = async (
  request: HttpRequest,
  device: string,
  services: OfficerPageDeps,
  { status = 200, values: typed = {}, errors = [], template }: FormState = {},
): Promise<HttpReply> => {
  const token = readLinkToken(request);
  const entered = await openOfficerLinkOnDevice(token, device, services);
  switch (entered.kind) {
    case 'ended':
      return buildEndedOfficerLinkReply(request, entered, typed);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, entered.link, services, { values: typed });
    case 'open': {
      const values = template
        ? await insertTemplate(typed, template, entered.ticket, services)
        : typed;
      const html = await renderOfficerTicketPage(token, entered, services, {
        ...{ values, errors },
        listsTemplates: template === '',
      });
      return buildPageReply(status, html, [buildDeviceCookie(device)], getFileOrigins(services));
    }
  }
};

/** Maximum number of characters of a small form, such as the button that opens the ticket. */
const maxSmallFormLength = 1000;

const isLargeForm = ({ body, headers }: HttpRequest): boolean =>
  isMultipartForm(headers['content-type']) || body.length > maxSmallFormLength;

/**
 * Handles `POST /a/{token}`: opens the ticket, or performs the officer's action once per idempotency key. The page shows
 * typed text again if it was not recorded.
 */
export async function handleOfficerTicketForm(
  sent: HttpRequest,
  services: OfficerPageDeps,
): Promise<HttpReply> {
  const token = readLinkToken(sent);
  // reject unknown links before parsing a form of up to 6 MB; small forms are checked with their ticket
  if (isLargeForm(sent) && !(await services.links.find(services.hash(token))))
    return buildEndedOfficerLinkReply(sent, { kind: 'ended', reason: 'unknown' });
  const { request, photo } = await extractPhoto(sent);
  const device = getDeviceId(request) ?? createDeviceId();
  const fields = parseFormFields(request);
  const { action: pressed = '' } = fields;
  if (pressed === 'open') return opened(request, device, services);
  const photoReply = await addSubmittedPhoto({ request, photo }, { token, device }, services);
  if (photoReply) return photoReply;
  if (pressed.startsWith(templateActionPrefix)) {
    const template = pressed.slice(templateActionPrefix.length);
    return opened(request, device, services, { values: getTypedFormValues(fields), template });
  }
  const result = parseOfficerForm(request);
  if (result.kind === 'refused') {
    const { written: values, errors } = result;
    return opened(request, device, services, { status: 400, values, errors });
  }
  const { action, form, written } = result;
  const outcome = await performOfficerLinkAction(token, device, form, services);
  switch (outcome.kind) {
    case 'ended':
      return buildEndedOfficerLinkReply(request, outcome, written);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, outcome.link, services, { values: written });
    default: {
      const [status, notice] = toOfficerNotice(outcome, action);
      const errors =
        outcome.kind === 'refused' ? toOfficerPageErrors(action, outcome.errors, written) : [];
      const isRecorded = outcome.kind === 'recorded' || isAgain(outcome);
      const values = isRecorded ? findUnrecordedValues(action, written) : written;
      const html = await renderOfficerTicketPage(token, outcome, services, {
        notice,
        errors,
        values,
      });
      return buildPageReply(status, html, [buildDeviceCookie(device)], getFileOrigins(services));
    }
  }
}
