import { openOfficerLinkOnDevice } from '../../core/officer/bind-link.ts';
import type { OfficerLink } from '../../core/officer/officer-link.ts';
import { resolveOfficerLink } from '../../core/officer/resolve-link.ts';
import {
  confirmOfficerDevice,
  sendDeviceConfirmationCode,
} from '../../core/officer/second-device.ts';
import { resolveOfficerTicketListLink } from '../../core/officer/ticket-list-link.ts';
import { TypedPin } from '../../core/ticket/read/pin.ts';
import { buildPageReply, type HttpReply } from '../runtime/reply/reply.ts';
import { type HttpRequest, parseFormFields } from '../runtime/request/request.ts';
import { buildOfficerTicketListReply, getOfficerLinkToken } from './bundled-ticket-list.ts';
import type { OfficerPageDeps } from './deps.ts';
import { buildDeviceCookie, createDeviceId, getDeviceId } from './device-cookie.ts';
import { buildEndedOfficerLinkReply } from './link-ended-page.ts';
import { getTypedFormValues } from './parse-officer-form.ts';
import {
  buildOfficerDeviceCodePage,
  type OfficerDeviceCodeNotice,
} from './request-officer-device-code.ts';
import { buildOfficerTicketListDeps } from './ticket-list-page.ts';
import { getFileOrigins, renderOfficerTicketPage } from './ticket-page.ts';

type DeviceFormDeps = Parameters<typeof confirmOfficerDevice>[3];

const toTooManyCodesNotice = (retryAt: Date): OfficerDeviceCodeNotice => ({
  status: 429,
  problem: 'device-code-too-many',
  retryAt,
});

const sendCodeAndGetNotice = async (
  link: OfficerLink,
  ports: DeviceFormDeps,
): Promise<OfficerDeviceCodeNotice> => {
  const outcome = await sendDeviceConfirmationCode(link, ports);
  return outcome.kind === 'sent'
    ? { status: 200, sent: true }
    : toTooManyCodesNotice(outcome.retryAt);
};

const confirmCodeAndGetNotice = async (
  link: OfficerLink,
  device: string,
  typed: string,
  ports: DeviceFormDeps,
): Promise<OfficerDeviceCodeNotice | undefined> => {
  const code = TypedPin.safeParse(typed);
  if (!code.success) return { status: 400, problem: 'device-code-malformed' };
  const outcome = await confirmOfficerDevice(link, device, code.data, ports);
  switch (outcome.kind) {
    case 'confirmed':
      return undefined;
    case 'wrong':
      return { problem: 'device-code-wrong' };
    case 'too-many':
      return toTooManyCodesNotice(outcome.retryAt);
  }
};

/**
 * Handles `POST /a/{token}/device`: sends a one-time code. If the device submits the code, binds the link to the device and
 * opens the ticket or list.
 */
export async function bindOfficerLinkToDevice(
  request: HttpRequest,
  services: OfficerPageDeps,
): Promise<HttpReply> {
  const token = getOfficerLinkToken(request);
  const device = getDeviceId(request) ?? createDeviceId();
  const fields = parseFormFields(request);
  const { action, code = '' } = fields;
  const values = getTypedFormValues(fields);
  const opens = fields['opens'] === 'list' ? 'list' : undefined;
  const ports = await buildOfficerTicketListDeps(services);
  const opened = await (opens ? resolveOfficerTicketListLink : resolveOfficerLink)(
    token,
    device,
    ports,
  );
  if (opened.kind === 'elsewhere') {
    const { link } = opened;
    const notice =
      action === 'confirm'
        ? await confirmCodeAndGetNotice(link, device, code, ports)
        : await sendCodeAndGetNotice(link, ports);
    if (notice)
      return buildOfficerDeviceCodePage(token, link, services, { ...notice, values, opens });
  }
  if (opens) return buildOfficerTicketListReply(request, device, services);
  const entered = await openOfficerLinkOnDevice(token, device, services);
  switch (entered.kind) {
    case 'ended':
      return buildEndedOfficerLinkReply(request, entered, values);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, entered.link, services, { values });
    case 'open': {
      const html = await renderOfficerTicketPage(token, entered, services, { values });
      return buildPageReply(200, html, [buildDeviceCookie(device)], getFileOrigins(services));
    }
  }
}
