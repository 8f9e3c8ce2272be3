import { formField } from '../browser/form-field.ts';
import type { RunningHotline } from './running-hotline.ts';

/** Opens a ticket's officer link, confirms with its button as a person would, and returns what its forms need. */
export async function openOfficerLink(
  hotline: RunningHotline,
  code: string,
  cookie = '',
  role: 'handler' | 'head' = 'handler',
) {
  const alerts = (await hotline.outbox()).filter(
    ({ ticket, alert }) =>
      ticket === code && alert?.includes(`-${role}-`) && !alert.startsWith('informed.'),
  );
  const link = alerts.flatMap(({ links }) => links).find((found) => found.includes('/a/'));
  if (!link) throw new Error(`The outbox has no message with a link for a ${role}`);
  const { pathname } = new URL(link);
  const look = await hotline.get(pathname, cookie ? { cookie } : {});
  const device = look.cookies.map((header) => header.split(';')[0]).join('; ') || cookie;
  const answer =
    look.status === 200 ? await hotline.submit(pathname, { action: 'open' }, device) : look;
  return {
    path: pathname,
    html: answer.text,
    status: answer.status,
    cookie: device,
    form: { nonce: formField(answer.text, 'nonce'), version: formField(answer.text, 'version') },
  };
}
