import { topicOf } from '../../core/directory/topic.ts';
import { answersInWords } from '../../core/intake/answers-in-words.ts';
import { type TrackOutcome, trackTicket } from '../../core/intake/track-ticket.ts';
import { problemIn } from '../../core/messages/field-error.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { type ProblemWord, problemText } from '../../core/messages/wording/problems.ts';
import { replyText } from '../../core/messages/wording/replies.ts';
import { lateness } from '../../core/sla/lateness.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import type { TicketEvent } from '../../core/ticket/event.ts';
import type { Keyed } from '../../core/ticket/keyed.ts';
import { lastAnswer } from '../../core/ticket/last-answer.ts';
import { proofOf } from '../../core/ticket/pin.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { followPage } from '../../web/portal/view/follow-page.ts';
import { problemPage } from '../../web/portal/view/problem-page.ts';
import { ticketPage } from '../../web/portal/view/ticket-page.ts';
import { page, type Reply, retryLater } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { proofCookie, proofFrom } from './proof-cookie.ts';
import type { PublicServices } from './services.ts';

/** What the code alone may show: how it stands, by when, and nothing of the matter or the place. */
const labelOf = (ticket: Ticket, now: Date) => ({
  status: ticket.status,
  openedAt: ticket.openedAt,
  acknowledgeBy: ticket.clocks.acknowledge.dueAt,
  resolveBy: ticket.clocks.resolve.dueAt,
  acknowledgedAt: ticket.clocks.acknowledge.stoppedAt,
  answeredAt: ticket.answeredAt,
  late: lateness(ticket, now),
});

const timelineEvent = (event: TicketEvent) => ({
  at: event.at,
  kind: event.kind,
  ...('unitName' in event && { unitName: event.unitName }),
  ...(event.kind === 'answered' && { text: event.text }),
  ...(event.kind === 'rung' && { clock: event.clock, percent: event.percent }),
});

type Full = Extract<TrackOutcome, { kind: 'full' }>;

const fullOf = async ({ ticket, events }: Full, lang: Lang, { directory }: PublicServices) => {
  const topic = topicOf(await directory(), ticket.topic, ticket.openedAt);
  const answer = lastAnswer(events);
  return {
    text: ticket.text,
    answers: answersInWords(ticket.answers, topic, lang),
    topicName: topic?.name,
    areaName: ticket.areaName,
    place: ticket.place,
    answer: answer && { text: answer.text, at: answer.at, unitName: answer.unitName },
    events: events.map(timelineEvent),
  };
};

const ask = (request: Request, typed: string, problem?: ProblemWord): Reply => {
  const { lang } = request;
  const errors = problem ? [{ field: 'ma', message: problemText(problem, lang) }] : [];
  return page(problem ? 400 : 200, followPage({ lang, code: typed, errors }));
};

type Found = Exclude<TrackOutcome, { kind: 'not-found' }>;

const found = async (
  { lang }: Request,
  outcome: Found,
  keyed: Keyed,
  services: PublicServices,
): Promise<Reply> => {
  const { ticket } = outcome;
  const now = services.now();
  const model = { lang, code: ticket.code, now, label: labelOf(ticket, now), errors: [] };
  const withPinError = (message: string) =>
    ticketPage({ ...model, errors: [{ field: 'pin', message }] });
  switch (outcome.kind) {
    case 'label':
      return page(200, ticketPage(model));
    case 'malformed-pin':
      return page(400, withPinError(problemText('pin-malformed', lang)));
    case 'wrong-pin':
      return page(403, withPinError(problemText('pin-wrong', lang)));
    case 'too-many':
      return retryLater(
        page(429, withPinError(replyText('too-many-attempts', lang).detail)),
        outcome.retryAt,
        now,
      );
    case 'full': {
      const label = { ...model.label, service: ticket.service, unitName: ticket.unitName };
      const full = await fullOf(outcome, lang, services);
      const cookie = proofCookie(ticket.code, proofOf(ticket, keyed));
      return page(200, ticketPage({ ...model, label, full }), [cookie]);
    }
  }
};

const show = async (
  request: Request,
  typed: string,
  pin: string | undefined,
  services: PublicServices,
): Promise<Reply> => {
  const { lang, address } = request;
  const code = TypedTicketCode.safeParse(typed);
  if (!code.success) return ask(request, typed, problemIn(code.error));
  const keyed = await services.secret();
  const outcome = await trackTicket(
    { code: code.data, pin, address, proof: proofFrom(request, code.data) },
    { ...services, keyed },
  );
  return outcome.kind === 'not-found'
    ? page(404, problemPage({ lang, status: 404, ...replyText('not-found', lang) }))
    : found(request, outcome, keyed, services);
};

/** `GET /tra-cuu`: asks for the code, or shows what the code alone may show. */
export const showFollowForm = async (
  request: Request,
  services: PublicServices,
): Promise<Reply> => {
  const typed = request.query['ma'];
  return typed === undefined ? ask(request, '') : show(request, typed, undefined, services);
};

/** `POST /tra-cuu`: everything, with the PIN, which never stands in an address. */
export const showTicket = (request: Request, services: PublicServices): Promise<Reply> => {
  const { ma = '', pin = '' } = formFields(request);
  return show(request, ma, pin, services);
};
