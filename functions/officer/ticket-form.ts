import { serviceOf } from '../../core/directory/service.ts';
import { topicOf } from '../../core/directory/topic.ts';
import { fieldErrors } from '../../core/messages/field-error.ts';
import { problemText } from '../../core/messages/wording/problems.ts';
import { type ActOutcome, act, OfficerForm } from '../../core/officer/act.ts';
import { mayAct, type OfficerLink } from '../../core/officer/link.ts';
import { openLink } from '../../core/officer/open-link.ts';
import { lastAnswer } from '../../core/ticket/last-answer.ts';
import { statusAfter } from '../../core/ticket/lifecycle.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type OfficerPageModel, officerPage } from '../../web/officer/view/officer-page.ts';
import { randomName } from '../runtime/chance.ts';
import { page, type Reply } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { deviceCookie, deviceOf, newDevice } from './device.ts';
import { askForCode } from './device-form.ts';
import { ended } from './ended-page.ts';
import type { OfficerServices } from './services.ts';

type Extra = Partial<Pick<OfficerPageModel, 'notice' | 'values' | 'errors'>>;
type Opened = { link: OfficerLink; ticket: Ticket };

const pageFor = async (
  token: string,
  { link, ticket }: Opened,
  services: OfficerServices,
  extra: Extra = {},
): Promise<string> => {
  const [directory, history] = await Promise.all([
    services.directory(),
    services.tickets.history(ticket.code),
  ]);
  const answer = lastAnswer(history?.events ?? []);
  const mayDo = (action: 'acknowledge' | 'answer') =>
    mayAct(link, ticket) && statusAfter(ticket.status, action) !== undefined;
  return officerPage({
    token,
    nonce: randomName(),
    version: ticket.version,
    now: services.now(),
    unitName: ticket.unitName ?? '',
    may: mayAct(link, ticket) ? 'act' : 'read',
    actions: { acknowledge: mayDo('acknowledge'), answer: mayDo('answer') },
    ticket: {
      code: ticket.code,
      serviceName: serviceOf(directory, ticket.service).short,
      topicName: topicOf(directory, ticket.topic)?.name,
      areaName: ticket.areaName,
      place: ticket.place,
      text: ticket.text,
      priority: ticket.priority,
      status: ticket.status,
      openedAt: ticket.openedAt,
      acknowledgeBy: ticket.clocks.acknowledge.dueAt,
      resolveBy: ticket.clocks.resolve.dueAt,
      acknowledgedAt: ticket.clocks.acknowledge.stoppedAt,
      answer: answer && { text: answer.text, at: answer.at },
    },
    ...extra,
  });
};

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
      const html = await pageFor(token, opened, services);
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
  const form = OfficerForm.safeParse(fields);
  if (!form.success) {
    const opened = await openLink(token, device, services);
    if (opened.kind === 'ended') return ended(opened);
    if (opened.kind === 'elsewhere') return askForCode(token, opened.link, services);
    const errors = fieldErrors(form.error).map(({ field, problem }) => ({
      field: field || 'text',
      message: problemText(problem, 'vi'),
    }));
    return page(400, await pageFor(token, opened, services, { values: fields, errors }), cookies);
  }
  const outcome = await act(token, device, form.data, services);
  if (outcome.kind === 'ended') return ended(outcome);
  if (outcome.kind === 'elsewhere') return askForCode(token, outcome.link, services);
  const [status, notice] = noticeFor(outcome, form.data.action);
  const values = outcome.kind === 'stale' ? fields : {};
  return page(status, await pageFor(token, outcome, services, { notice, values }), cookies);
};
