import { type ProblemWord, problemText } from '../../core/messages/wording/problems.ts';
import { enterLink } from '../../core/officer/enter-link.ts';
import type { OfficerLink } from '../../core/officer/link.ts';
import { openLink, ownerInRoster } from '../../core/officer/open-link.ts';
import { confirmDevice, sendDeviceCode } from '../../core/officer/second-device.ts';
import { TypedPin } from '../../core/ticket/pin.ts';
import { deviceCodePage } from '../../web/officer/view/device-code-page.ts';
import type { Written } from '../../web/officer/view/unsent-text.ts';
import { page, type Reply, retryLater } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { deviceCookie, deviceOf, newDevice } from './device.ts';
import { ended } from './ended-page.ts';
import { writtenIn } from './form-sent.ts';
import type { OfficerServices } from './services.ts';
import { filesFrom, ticketPage } from './ticket-page.ts';

/** Enough of the number for its owner to know it: `090 ••• •123`. */
const masked = (phone: string): string =>
  `${phone.replace('+84', '0').slice(0, 3)} ••• •${phone.slice(-3)}`;

type Told = {
  status?: number;
  sent?: boolean;
  problem?: ProblemWord;
  /** When it is worth trying again. */
  retryAt?: Date;
  /** What they wrote and could not send: it comes along to the page behind the code. */
  values?: Written | undefined;
};

/** The link is another device's: offers a code by SMS to the same officer. */
export const askForCode = async (
  token: string,
  link: OfficerLink,
  { directory, hash, now }: Pick<OfficerServices, 'directory' | 'hash' | 'now'>,
  { status = 403, sent = link.codeSentAt !== undefined, problem, values, retryAt }: Told = {},
): Promise<Reply> => {
  const phone = ownerInRoster(link, await directory(), { hash, now })?.phone;
  const errors = problem ? [{ field: 'code', message: problemText(problem, 'vi') }] : [];
  const maskedPhone = phone && masked(phone);
  const reply = page(status, deviceCodePage({ token, maskedPhone, sent, errors, values }));
  return retryAt ? retryLater(reply, retryAt, now()) : reply;
};

type Ports = Parameters<typeof confirmDevice>[3];

const tooMany = (retryAt: Date): Told => ({
  status: 429,
  problem: 'device-code-too-many',
  retryAt,
});

const afterSending = async (link: OfficerLink, ports: Ports): Promise<Told> => {
  const outcome = await sendDeviceCode(link, ports);
  return outcome.kind === 'sent' ? { status: 200, sent: true } : tooMany(outcome.retryAt);
};

const afterConfirming = async (
  link: OfficerLink,
  device: string,
  typed: string,
  ports: Ports,
): Promise<Told | undefined> => {
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

/** `POST /a/{token}/device`: sends a one-time code, or hands the link to the device that has it and opens the ticket. */
export const changeDevice = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = request.params['token'] ?? '';
  const device = deviceOf(request) ?? newDevice();
  const fields = formFields(request);
  const { action, code = '' } = fields;
  const values = writtenIn(fields);
  const opened = await openLink(token, device, services);
  if (opened.kind === 'elsewhere') {
    const { link } = opened;
    const ports = { ...services, keyed: await services.secret() };
    const notice =
      action === 'confirm'
        ? await afterConfirming(link, device, code, ports)
        : await afterSending(link, ports);
    if (notice) return askForCode(token, link, services, { ...notice, values });
  }
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
