import { openLinkOnDevice } from '../../core/officer/enter-link.ts';
import { resolveLink } from '../../core/officer/open-link.ts';
import { performByLink } from '../../core/officer/perform-by-link.ts';
import type { FormError } from '../../web/design/view/field.ts';
import { renderLinkLandingPage } from '../../web/officer/view/open-page.ts';
import type { UnsentValues } from '../../web/officer/view/unsent-text.ts';
import { pageReply, type Reply } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { deviceCookie, deviceIdOf, newDeviceId } from './device.ts';
import { endedLinkReply } from './ended-page.ts';
import { toNotice } from './notice-for.ts';
import { parseOfficerForm, toPageErrors, unrecordedValues } from './parse-officer-form.ts';
import { requestOfficerDeviceCode } from './request-officer-device-code.ts';
import type { OfficerServices } from './services.ts';
import { fileOrigins, renderTicketPage } from './ticket-page.ts';

const tokenOf = ({ params }: Request): string => params['token'] ?? '';

/**
 * Handles `GET /a/{token}`: shows only a button and no ticket data, because the client may be a program that previews links.
 */
export async function showLink(request: Request, services: OfficerServices): Promise<Reply> {
  const token = tokenOf(request);
  const device = deviceIdOf(request);
  const opened = await resolveLink(token, device, services);
  switch (opened.kind) {
    case 'ended':
      return endedLinkReply(request, opened);
    case 'elsewhere':
      return requestOfficerDeviceCode(token, opened.link, services);
    case 'open':
      return pageReply(
        200,
        renderLinkLandingPage({ token }),
        device ? [] : [deviceCookie(newDeviceId())],
      );
  }
}

const isAgain = (outcome: Parameters<typeof toNotice>[0]): boolean =>
  outcome.kind === 'already-recorded' && outcome.isSame;

type FormState = { status?: number; values?: UnsentValues; errors?: FormError[] };

/**
 * Returns the ticket page after a submission that recorded no action: the button that opens the link, or a form with errors.
 */
const opened = async (
  request: Request,
  device: string,
  services: OfficerServices,
  { status = 200, values = {}, errors = [] }: FormState = {},
): Promise<Reply> => {
  const token = tokenOf(request);
  const entered = await openLinkOnDevice(token, device, services);
  switch (entered.kind) {
    case 'ended':
      return endedLinkReply(request, entered, values);
    case 'elsewhere':
      return requestOfficerDeviceCode(token, entered.link, services, { values });
    case 'open': {
      const html = await renderTicketPage(token, entered, services, { values, errors });
      return pageReply(status, html, [deviceCookie(device)], fileOrigins(services));
    }
  }
};

/**
 * Handles `POST /a/{token}`: opens the ticket, or performs the officer's action once per idempotency key. The page shows
 * typed text again if it was not recorded.
 */
export async function sendForm(request: Request, services: OfficerServices): Promise<Reply> {
  const token = tokenOf(request);
  const device = deviceIdOf(request) ?? newDeviceId();
  if (formFields(request)['action'] === 'open') return opened(request, device, services);
  const result = parseOfficerForm(request);
  if (result.kind === 'refused') {
    const { written: values, errors } = result;
    return opened(request, device, services, { status: 400, values, errors });
  }
  const { act, form, written } = result;
  const outcome = await performByLink(token, device, form, services);
  switch (outcome.kind) {
    case 'ended':
      return endedLinkReply(request, outcome, written);
    case 'elsewhere':
      return requestOfficerDeviceCode(token, outcome.link, services, { values: written });
    default: {
      const [status, notice] = toNotice(outcome, act);
      const errors = outcome.kind === 'refused' ? toPageErrors(act, outcome.errors, written) : [];
      const isKept = outcome.kind === 'recorded' || isAgain(outcome);
      const values = isKept ? unrecordedValues(act, written) : written;
      const html = await renderTicketPage(token, outcome, services, { notice, errors, values });
      return pageReply(status, html, [deviceCookie(device)], fileOrigins(services));
    }
  }
}
