import { fieldErrors } from '../../core/messages/field-error.ts';
import { problemText } from '../../core/messages/wording/problems.ts';
import { type ActOutcome, act, OfficerForm } from '../../core/officer/act.ts';
import { openLink } from '../../core/officer/open-link.ts';
import type { OfficerPageModel } from '../../web/officer/view/officer-page.ts';
import { page, type Reply } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { deviceCookie, deviceOf, newDevice } from './device.ts';
import { askForCode } from './device-form.ts';
import { ended } from './ended-page.ts';
import type { OfficerServices } from './services.ts';
import { ticketPage } from './ticket-page.ts';

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
      const html = await ticketPage(token, opened, services);
      return page(200, html, device ? [] : [deviceCookie(newDevice())]);
    }
  }
};

type Told = Exclude<ActOutcome, { kind: 'ended' | 'elsewhere' }>;

const actionOf = (kind: string): 'acknowledge' | 'answer' =>
  kind === 'answered' ? 'answer' : 'acknowledge';

/** What the page says of a form that was sent, and the status it says it with. */
const noticeFor = (
  outcome: Told,
  asked: 'acknowledge' | 'answer',
): [number, OfficerPageModel['notice']] => {
  switch (outcome.kind) {
    case 'recorded': {
      const isToldCitizen = asked === 'answer' && outcome.ticket.reach.length > 0;
      const whoIsTold = isToldCitizen ? 'citizen' : 'nobody';
      return [200, { kind: 'recorded', what: asked, at: outcome.event.at, whoIsTold }];
    }
    case 'already-recorded': {
      const what = actionOf(outcome.what);
      return [200, { kind: 'already-recorded', what, at: outcome.at, whoIsTold: 'nobody' }];
    }
    case 'stale': {
      const last = outcome.since.at(-1);
      const what = actionOf(last?.kind ?? '');
      return [409, { kind: 'stale', what, at: last?.at, whoIsTold: 'nobody' }];
    }
    case 'not-allowed':
      return [409, { kind: 'refused', what: asked, whoIsTold: 'nobody' }];
  }
};

/** `POST /a/{token}`: records what the officer did, once; keeps what they wrote if it can't. */
export const recordAction = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = tokenOf(request);
  const device = deviceOf(request) ?? newDevice();
  const cookies = [deviceCookie(device)];
  const fields = formFields(request);
  const unsent = fields['text'];
  const form = OfficerForm.safeParse(fields);
  if (!form.success) {
    const opened = await openLink(token, device, services);
    if (opened.kind === 'ended') return ended(opened);
    if (opened.kind === 'elsewhere') return askForCode(token, opened.link, services, { unsent });
    const errors = fieldErrors(form.error).map(({ field, problem }) => ({
      field: field || 'text',
      message: problemText(problem, 'vi'),
    }));
    return page(
      400,
      await ticketPage(token, opened, services, { values: fields, errors }),
      cookies,
    );
  }
  const outcome = await act(token, device, form.data, services);
  if (outcome.kind === 'ended') return ended(outcome);
  if (outcome.kind === 'elsewhere') return askForCode(token, outcome.link, services, { unsent });
  const [status, notice] = noticeFor(outcome, form.data.action);
  const isKept = outcome.kind === 'recorded' || outcome.kind === 'already-recorded';
  const values = isKept ? {} : fields;
  return page(status, await ticketPage(token, outcome, services, { notice, values }), cookies);
};
