import { peopleOf } from '../../core/directory/people.ts';
import { problemText } from '../../core/messages/wording/problems.ts';
import { replyText } from '../../core/messages/wording/replies.ts';
import type { OfficerLink } from '../../core/officer/link.ts';
import { openLink } from '../../core/officer/open-link.ts';
import { confirmDevice, sendDeviceCode } from '../../core/officer/second-device.ts';
import { deviceCodePage } from '../../web/officer/view/device-code-page.ts';
import { page, type Reply, seeOther } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { deviceCookie, deviceOf, newDevice } from './device.ts';
import { ended } from './ended-page.ts';
import type { OfficerServices } from './services.ts';

/** Enough of the number for its owner to know it: `090 ••• •123`. */
const masked = (phone: string): string =>
  `${phone.replace('+84', '0').slice(0, 3)} ••• •${phone.slice(-3)}`;

type Told = { status?: number; sent?: boolean; problem?: string };

/** The link is another device's: offers a code by SMS to the same officer. */
export const askForCode = async (
  token: string,
  link: OfficerLink,
  { directory, now }: Pick<OfficerServices, 'directory' | 'now'>,
  { status = 403, sent = link.codesSent > 0, problem }: Told = {},
): Promise<Reply> => {
  const phone = peopleOf(await directory(), link.unit, link.role, now())[0]?.phone ?? '';
  const errors = problem ? [{ field: 'code', message: problem }] : [];
  return page(status, deviceCodePage({ token, maskedPhone: masked(phone), sent, errors }));
};

const tooMany = replyText('too-many-attempts', 'vi').detail;

/** `POST /a/{token}/device`: sends a one-time code, or hands the link to the device that has it. */
export const changeDevice = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = request.params['token'] ?? '';
  const device = deviceOf(request) ?? newDevice();
  const opened = await openLink(token, device, services);
  if (opened.kind === 'ended') return ended(opened);
  const back = `/a/${token}`;
  if (opened.kind === 'open') return seeOther(back);

  const { link } = opened;
  const { action, code = '' } = formFields(request);
  const ports = { ...services, keyed: await services.secret() };
  if (action !== 'confirm') {
    const outcome = await sendDeviceCode(link, ports);
    const told: Told =
      outcome.kind === 'sent' ? { status: 200, sent: true } : { status: 429, problem: tooMany };
    return askForCode(token, link, services, told);
  }
  const outcome = await confirmDevice(link, device, code.replace(/\s/g, ''), ports);
  switch (outcome.kind) {
    case 'confirmed':
      return seeOther(back, [deviceCookie(device)]);
    case 'wrong':
      return askForCode(token, link, services, { problem: problemText('device-code-wrong', 'vi') });
    case 'too-many':
      return askForCode(token, link, services, { status: 429, problem: tooMany });
  }
};
