import { actByLink } from '../../core/officer/act.ts';
import { openLink } from '../../core/officer/open-link.ts';
import { accessByLink } from '../../core/staff/access-log.ts';
import type { PageError } from '../../web/design/view/field.ts';
import { page, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { deviceCookie, deviceOf, newDevice } from './device.ts';
import { askForCode } from './device-form.ts';
import { ended } from './ended-page.ts';
import { type FormSent, formSent, pageErrors, writtenBesides } from './form-sent.ts';
import { noticeFor } from './notice-for.ts';
import type { OfficerServices } from './services.ts';
import { filesFrom, ticketPage } from './ticket-page.ts';

const tokenOf = ({ params }: Request): string => params['token'] ?? '';

/** `GET /a/{token}`: shows the ticket and changes nothing: phones preview links. */
export const showTicket = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = tokenOf(request);
  const device = deviceOf(request);
  const opened = await openLink(token, device, services);
  switch (opened.kind) {
    case 'ended':
      return ended(opened);
    case 'elsewhere':
      return askForCode(token, opened.link, services);
    case 'open': {
      // what nobody has acted through yet may be a phone’s preview
      if (opened.link.device) {
        await services.accessLog.note(accessByLink(opened.link, services.now()));
      }
      const html = await ticketPage(token, opened, services);
      return page(200, html, device ? [] : [deviceCookie(newDevice())], filesFrom(services));
    }
  }
};

const isAgain = (outcome: Parameters<typeof noticeFor>[0]): boolean =>
  outcome.kind === 'already-recorded' && outcome.isSame;

type From = { token: string; device: string };

/** The form can't be an act: the page again, with what is wrong and all that was written. */
const shownAgain = async (
  { token, device }: From,
  { written, errors }: { written: FormSent['written']; errors: PageError[] },
  services: OfficerServices,
): Promise<Reply> => {
  const opened = await openLink(token, device, services);
  switch (opened.kind) {
    case 'ended':
      return ended(opened, written);
    case 'elsewhere':
      return askForCode(token, opened.link, services, { values: written });
    case 'open': {
      const html = await ticketPage(token, opened, services, { values: written, errors });
      return page(400, html, [deviceCookie(device)], filesFrom(services));
    }
  }
};

/** `POST /a/{token}`: records what the officer did, once; keeps all that they wrote and that wasn't. */
export const recordAction = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = tokenOf(request);
  const device = deviceOf(request) ?? newDevice();
  const sent = formSent(request);
  if (sent.kind === 'refused') return shownAgain({ token, device }, sent, services);
  const { act, form, written } = sent;
  const outcome = await actByLink(token, device, form, services);
  switch (outcome.kind) {
    case 'ended':
      return ended(outcome, written);
    case 'elsewhere':
      return askForCode(token, outcome.link, services, { values: written });
    default: {
      const [status, notice] = noticeFor(outcome, act);
      const errors = outcome.kind === 'refused' ? pageErrors(act, outcome.errors, written) : [];
      const isKept = outcome.kind === 'recorded' || isAgain(outcome);
      const values = isKept ? writtenBesides(act, written) : written;
      const html = await ticketPage(token, outcome, services, { notice, errors, values });
      return page(status, html, [deviceCookie(device)], filesFrom(services));
    }
  }
};
