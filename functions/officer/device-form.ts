import { enterLink } from '../../core/officer/enter-link.ts';
import type { OfficerLink } from '../../core/officer/link.ts';
import { openListLink } from '../../core/officer/list-link.ts';
import { openLink } from '../../core/officer/open-link.ts';
import { confirmDevice, sendDeviceCode } from '../../core/officer/second-device.ts';
import { TypedPin } from '../../core/ticket/pin.ts';
import { page, type Reply } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { askForCode, type CodeNotice } from './ask-for-code.ts';
import { enteredList, tokenOf } from './bundle-list.ts';
import { deviceCookie, deviceOf, newDevice } from './device.ts';
import { ended } from './ended-page.ts';
import { writtenIn } from './form-sent.ts';
import { listPorts } from './list-page.ts';
import type { OfficerServices } from './services.ts';
import { filesFrom, ticketPage } from './ticket-page.ts';

type Ports = Parameters<typeof confirmDevice>[3];

const tooMany = (retryAt: Date): CodeNotice => ({
  status: 429,
  problem: 'device-code-too-many',
  retryAt,
});

const afterSending = async (link: OfficerLink, ports: Ports): Promise<CodeNotice> => {
  const outcome = await sendDeviceCode(link, ports);
  return outcome.kind === 'sent' ? { status: 200, sent: true } : tooMany(outcome.retryAt);
};

const afterConfirming = async (
  link: OfficerLink,
  device: string,
  typed: string,
  ports: Ports,
): Promise<CodeNotice | undefined> => {
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
 * Handles `POST /a/{token}/device`: sends a one-time code, or binds the link to the device that entered the code and then
 * opens the ticket or list.
 */
export const changeDevice = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = tokenOf(request);
  const device = deviceOf(request) ?? newDevice();
  const fields = formFields(request);
  const { action, code = '' } = fields;
  const values = writtenIn(fields);
  const opens = fields['opens'] === 'list' ? 'list' : undefined;
  const ports = await listPorts(services);
  const opened = await (opens ? openListLink : openLink)(token, device, ports);
  if (opened.kind === 'elsewhere') {
    const { link } = opened;
    const notice =
      action === 'confirm'
        ? await afterConfirming(link, device, code, ports)
        : await afterSending(link, ports);
    if (notice) return askForCode(token, link, services, { ...notice, values, opens });
  }
  if (opens) return enteredList(request, device, services);
  const entered = await enterLink(token, device, services);
  switch (entered.kind) {
    case 'ended':
      return ended(request, entered, values);
    case 'elsewhere':
      return askForCode(token, entered.link, services, { values });
    case 'open': {
      const html = await ticketPage(token, entered, services, { values });
      return page(200, html, [deviceCookie(device)], filesFrom(services));
    }
  }
};
