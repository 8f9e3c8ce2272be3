import { openOfficerLinkOnDevice } from '../../core/officer/enter-link.ts';
import type { OfficerLink } from '../../core/officer/link.ts';
import { resolveOfficerListLink } from '../../core/officer/list-link.ts';
import { resolveOfficerLink } from '../../core/officer/open-link.ts';
import { confirmDevice, sendDeviceConfirmationCode } from '../../core/officer/second-device.ts';
import { TypedPin } from '../../core/ticket/pin.ts';
import { buildPageReply, type Reply } from '../runtime/reply.ts';
import { parseFormFields, type Request } from '../runtime/request.ts';
import { buildOfficerListReply, getOfficerLinkToken } from './bundle-list.ts';
import { buildDeviceCookie, createDeviceId, getDeviceId } from './device.ts';
import { buildEndedLinkReply } from './ended-page.ts';
import { buildOfficerListDeps } from './list-page.ts';
import { getTypedFormValues } from './parse-officer-form.ts';
import {
  buildOfficerDeviceCodePage,
  type DeviceCodeNotice,
} from './request-officer-device-code.ts';
import type { OfficerPageDeps } from './services.ts';
import { getFileOrigins, renderOfficerTicketPage } from './ticket-page.ts';

type DeviceFormDeps = Parameters<typeof confirmDevice>[3];

const toTooManyCodesNotice = (retryAt: Date): DeviceCodeNotice => ({
  status: 429,
  problem: 'device-code-too-many',
  retryAt,
});

const sendCodeAndGetNotice = async (
  link: OfficerLink,
  ports: DeviceFormDeps,
): Promise<DeviceCodeNotice> => {
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
): Promise<DeviceCodeNotice | undefined> => {
  const code = TypedPin.safeParse(typed);
  if (!code.success) return { status: 400, problem: 'device-code-malformed' };
  const outcome = await confirmDevice(link, device, code.data, ports);
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
  request: Request,
  services: OfficerPageDeps,
): Promise<Reply> {
  const token = getOfficerLinkToken(request);
  const device = getDeviceId(request) ?? createDeviceId();
  const fields = parseFormFields(request);
  const { action, code = '' } = fields;
  const values = getTypedFormValues(fields);
  const opens = fields['opens'] === 'list' ? 'list' : undefined;
  const ports = await buildOfficerListDeps(services);
  const opened = await (opens ? resolveOfficerListLink : resolveOfficerLink)(token, device, ports);
  if (opened.kind === 'elsewhere') {
    const { link } = opened;
    const notice =
      action === 'confirm'
        ? await confirmCodeAndGetNotice(link, device, code, ports)
        : await sendCodeAndGetNotice(link, ports);
    if (notice)
      return buildOfficerDeviceCodePage(token, link, services, { ...notice, values, opens });
  }
  if (opens) return buildOfficerListReply(request, device, services);
  const entered = await openOfficerLinkOnDevice(token, device, services);
  switch (entered.kind) {
    case 'ended':
      return buildEndedLinkReply(request, entered, values);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, entered.link, services, { values });
    case 'open': {
      const html = await renderOfficerTicketPage(token, entered, services, { values });
      return buildPageReply(200, html, [buildDeviceCookie(device)], getFileOrigins(services));
    }
  }
}
