import { actByLink } from '../../core/officer/act.ts';
import { enterLink } from '../../core/officer/enter-link.ts';
import { openLink } from '../../core/officer/open-link.ts';
import type { PageError } from '../../web/design/view/field.ts';
import { openPage } from '../../web/officer/view/open-page.ts';
import type { Written } from '../../web/officer/view/unsent-text.ts';
import { page, type Reply } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { askForCode } from './ask-for-code.ts';
import { deviceCookie, deviceOf, newDevice } from './device.ts';
import { ended } from './ended-page.ts';
import { formSent, pageErrors, writtenBesides } from './form-sent.ts';
import { noticeFor } from './notice-for.ts';
import type { OfficerServices } from './services.ts';
import { filesFrom, ticketPage } from './ticket-page.ts';

const tokenOf = ({ params }: Request): string => params['token'] ?? '';

/**
 * Handles `GET /a/{token}`: shows only a button and no ticket data, because the client may be a program that previews links.
 */
export const showLink = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = tokenOf(request);
  const device = deviceOf(request);
  const opened = await openLink(token, device, services);
  switch (opened.kind) {
    case 'ended':
      return ended(request, opened);
    case 'elsewhere':
      return askForCode(token, opened.link, services);
    case 'open':
      return page(200, openPage({ token }), device ? [] : [deviceCookie(newDevice())]);
  }
};

const isAgain = (outcome: Parameters<typeof noticeFor>[0]): boolean =>
  outcome.kind === 'already-recorded' && outcome.isSame;

type Shown = { status?: number; values?: Written; errors?: PageError[] };

/** Returns the ticket page after a submission that records nothing: the button that opens the link, or a form with errors. */
const opened = async (
  request: Request,
  device: string,
  services: OfficerServices,
  { status = 200, values = {}, errors = [] }: Shown = {},
): Promise<Reply> => {
  const token = tokenOf(request);
  const entered = await enterLink(token, device, services);
  switch (entered.kind) {
    case 'ended':
      return ended(request, entered, values);
    case 'elsewhere':
      return askForCode(token, entered.link, services, { values });
    case 'open': {
      const html = await ticketPage(token, entered, services, { values, errors });
      return page(status, html, [deviceCookie(device)], filesFrom(services));
    }
  }
};

/**
 * Handles `POST /a/{token}`: opens the ticket, or performs the officer's action once per nonce. Text that was not recorded is
 * shown again.
 */
export const sendForm = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = tokenOf(request);
  const device = deviceOf(request) ?? newDevice();
  if (formFields(request)['action'] === 'open') return opened(request, device, services);
  const sent = formSent(request);
  if (sent.kind === 'refused') {
    const { written: values, errors } = sent;
    return opened(request, device, services, { status: 400, values, errors });
  }
  const { act, form, written } = sent;
  const outcome = await actByLink(token, device, form, services);
  switch (outcome.kind) {
    case 'ended':
      return ended(request, outcome, written);
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
