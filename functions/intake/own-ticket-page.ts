import { serviceIn, serviceOf } from '../../core/directory/service.ts';
import { topicNameIn, topicOf } from '../../core/directory/topic.ts';
import { answersInWords } from '../../core/intake/answers-in-words.ts';
import { citizenView, labelOf, standingOf } from '../../core/intake/citizen-view.ts';
import type { Refusal } from '../../core/intake/pin-gate.ts';
import type { WholeTicket } from '../../core/intake/track-ticket.ts';
import { visitOf } from '../../core/intake/visit.ts';
import { pinLocked } from '../../core/messages/wording/pin-locked.ts';
import { problemText } from '../../core/messages/wording/problems.ts';
import { replyText } from '../../core/messages/wording/replies.ts';
import { lifeOn } from '../../core/ticket/life.ts';
import { proofOf } from '../../core/ticket/pin.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { problemPage } from '../../web/portal/view/problem-page.ts';
import { ticketPage } from '../../web/portal/view/ticket-page.ts';
import type { TicketPageModel } from '../../web/portal/view/ticket-page-model.ts';
import { randomName } from '../runtime/chance.ts';
import { page, type Reply, retryLater } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { proofCookie, visitCookie } from './proof-cookie.ts';
import type { PublicServices } from './services.ts';

type TicketPageServices = Pick<PublicServices, 'directory' | 'secret' | 'photos' | 'now'>;

/** Additional content of a ticket page after a form submission: status, notice, errors and the typed values. */
export type Besides = {
  status?: number;
  notice?: TicketPageModel['notice'];
  unsent?: TicketPageModel['unsent'];
  errors?: TicketPageModel['errors'];
  needsConfirmation?: TicketPageModel['needsConfirmation'];
};

/** Returns the ticket page that a code alone gives access to: the public status and a PIN form. */
export const labelPage = (
  { lang }: Request,
  ticket: Ticket,
  services: Pick<PublicServices, 'now'>,
  { status = 200, errors = [], ...besides }: Besides = {},
): Reply => {
  const now = services.now();
  const { code } = ticket;
  const model = { lang, code, now, label: labelOf(ticket), key: randomName() };
  return page(status, ticketPage({ ...model, ...besides, errors }));
};

/** Returns the ticket page after a PIN check, with everything that the citizen may read and do. */
export const wholePage = async (
  { lang }: Request,
  whole: WholeTicket,
  services: TicketPageServices,
  { status = 200, errors = [], ...besides }: Besides = {},
): Promise<Reply> => {
  const { ticket } = whole;
  const { code, text, areaName, place } = ticket;
  const [directory, keyed, now] = [
    await services.directory(),
    await services.secret(),
    services.now(),
  ];
  const topic = topicOf(directory, ticket.topic, ticket.openedAt);
  const service = serviceOf(directory, ticket.service);
  const full = {
    ...citizenView(whole, { lang, directory, now }),
    serviceName: serviceIn(lang, service).short,
    isHealth: service.isHealth,
    text,
    answers: answersInWords(ticket.answers, topic, lang),
    topic: topic && topicNameIn(lang, topic),
    areaName,
    place,
    photos: {
      shown: (ticket.photos ?? []).map((photo) => ({
        ...photo,
        ...services.photos.linksTo(code, photo),
      })),
      bounds: lifeOn(directory, now).photos,
    },
  };
  const model = { lang, code, now, label: standingOf(ticket, now), full, key: randomName() };
  const cookies = [
    ...proofCookie(code, proofOf(ticket, keyed)),
    ...visitCookie(code, visitOf(ticket, now, keyed)),
  ];
  const imagesFrom = [services.photos.origin];
  return page(status, ticketPage({ ...model, ...besides, errors }), cookies, { imagesFrom });
};

/** Returns the page after a failed PIN check: the PIN form with the reason. Values typed into another form are preserved. */
export const gatePage = (
  request: Request,
  refusal: Refusal,
  services: Pick<PublicServices, 'now'>,
  { errors = [], ...besides }: Besides = {},
): Reply => {
  const { lang } = request;
  const refused = (status: number, ticket: Ticket, message: string): Reply => {
    const all = [{ field: 'pin', message }, ...errors];
    return labelPage(request, ticket, services, { ...besides, status, errors: all });
  };
  switch (refusal.kind) {
    case 'not-found':
      return page(404, problemPage({ lang, status: 404, ...replyText('not-found', lang) }));
    case 'no-pin':
      return refused(403, refusal.ticket, problemText('pin-asked', lang));
    case 'malformed-pin':
      return refused(400, refusal.ticket, problemText('pin-malformed', lang));
    case 'wrong-pin':
      return refused(403, refusal.ticket, problemText('pin-wrong', lang));
    case 'confirmation-needed':
    case 'wrong-confirmation': {
      const isWrong = refusal.kind === 'wrong-confirmation';
      const message = isWrong
        ? problemText('confirmation-wrong', lang)
        : replyText('confirmation-needed', lang).detail;
      return labelPage(request, refusal.ticket, services, {
        ...besides,
        status: 403,
        needsConfirmation: true,
        errors: [{ field: 'xac-nhan', message }, ...errors],
      });
    }
    case 'too-many': {
      const { ticket, retryAt } = refusal;
      const now = services.now();
      return retryLater(refused(429, ticket, pinLocked(lang, { retryAt, now })), retryAt, now);
    }
  }
};
