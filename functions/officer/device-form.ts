import { openLinkOnDevice } from '../../core/officer/enter-link.ts';
import type { OfficerLink } from '../../core/officer/link.ts';
import { resolveListLink } from '../../core/officer/list-link.ts';
import { resolveLink } from '../../core/officer/open-link.ts';
import { confirmDevice, sendDeviceCode } from '../../core/officer/second-device.ts';
import { TypedPin } from '../../core/ticket/pin.ts';
import { pageReply, type Reply } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { linkTokenOf, openListReply } from './bundle-list.ts';
import { deviceCookie, deviceIdOf, newDeviceId } from './device.ts';
import { endedLinkReply } from './ended-page.ts';
import { officerListDeps } from './list-page.ts';
import { typedValuesOf } from './parse-officer-form.ts';
import { type DeviceCodeNotice, requestOfficerDeviceCode } from './request-officer-device-code.ts';
import type { OfficerServices } from './services.ts';
import { fileOrigins, renderTicketPage } from './ticket-page.ts';

type DeviceFormDeps = Parameters<typeof confirmDevice>[3];

const tooMany = (retryAt: Date): DeviceCodeNotice => ({
  status: 429,
  problem: 'device-code-too-many',
  retryAt,
});

const afterSending = async (
  link: OfficerLink,
  ports: DeviceFormDeps,
): Promise<DeviceCodeNotice> => {
  const outcome = await sendDeviceCode(link, ports);
  return outcome.kind === 'sent' ? { status: 200, sent: true } : tooMany(outcome.retryAt);
};

const afterConfirming = async (
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
      return tooMany(outcome.retryAt);
  }
};

/**
 * Handles `POST /a/{token}/device`: sends a one-time code. If the device submits the code, binds the link to the device and
 * opens the ticket or list.
 */
export async function changeDevice(request: Request, services: OfficerServices): Promise<Reply> {
  const token = linkTokenOf(request);
  const device = deviceIdOf(request) ?? newDeviceId();
  const fields = formFields(request);
  const { action, code = '' } = fields;
  const values = typedValuesOf(fields);
  const opens = fields['opens'] === 'list' ? 'list' : undefined;
  const ports = await officerListDeps(services);
  const opened = await (opens ? resolveListLink : resolveLink)(token, device, ports);
  if (opened.kind === 'elsewhere') {
    const { link } = opened;
    const notice =
      action === 'confirm'
        ? await afterConfirming(link, device, code, ports)
        : await afterSending(link, ports);
    if (notice)
      return requestOfficerDeviceCode(token, link, services, { ...notice, values, opens });
  }
  if (opens) return openListReply(request, device, services);
  const entered = await openLinkOnDevice(token, device, services);
  switch (entered.kind) {
    case 'ended':
      return endedLinkReply(request, entered, values);
    case 'elsewhere':
      return requestOfficerDeviceCode(token, entered.link, services, { values });
    case 'open': {
      const html = await renderTicketPage(token, entered, services, { values });
      return pageReply(200, html, [deviceCookie(device)], fileOrigins(services));
    }
  }
}
