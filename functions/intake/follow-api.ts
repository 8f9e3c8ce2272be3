import type { Directory } from '../../core/directory/directory.ts';
import { type CitizenMay, citizenMay } from '../../core/intake/citizen-may.ts';
import {
  type CitizenView,
  citizenView,
  labelOf,
  standingOf,
} from '../../core/intake/citizen-view.ts';
import { trackTicket, type WholeTicket } from '../../core/intake/track-ticket.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { statusLabels } from '../../core/messages/wording/labels.ts';
import type { WithCommon } from '../../core/ticket/common-ticket.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { json, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { codeIn, gateProblem, shownBy } from './gate-problem.ts';
import { photosTold } from './photos-told.ts';
import type { PublicServices } from './services.ts';

export type Reader = { lang: Lang; directory: Directory; now: Date };

const labelTold = (ticket: Ticket, lang: Lang) => ({
  code: ticket.code,
  label: statusLabels[lang][ticket.status],
  ...labelOf(ticket),
});

const withDates = (ticket: Ticket, { lang, now }: Pick<Reader, 'lang' | 'now'>) => ({
  ...labelTold(ticket, lang),
  version: ticket.version,
  ...standingOf(ticket, now),
});

export const mayTold = ({
  write,
  addPhoto,
  rate,
  callback,
  askData,
  reopen,
  offerReopen,
}: CitizenMay) => ({
  mayWrite: write,
  mayAddPhoto: addPhoto,
  mayRate: rate,
  mayAskForCall: callback,
  mayAskAboutData: askData,
  mayReopen: reopen,
  offerReopen,
});

const mergedTold = (into: CitizenView['mergedInto'], lang: Lang) =>
  into && { ...into, label: statusLabels[lang][into.status] };

const fullTold = (whole: WholeTicket, reader: Reader, services: PublicServices) => {
  const { ticket } = whole;
  const { may, mergedInto, ...view } = citizenView(whole, reader);
  return {
    ...withDates(ticket, reader),
    service: ticket.service,
    topic: ticket.topic,
    areaCode: ticket.areaCode,
    area: ticket.areaName,
    place: ticket.place,
    text: ticket.text,
    answers: ticket.answers,
    photos: photosTold(ticket, services),
    ...view,
    ...mayTold(may),
    mergedInto: mergedTold(mergedInto, reader.lang),
  };
};

/** Converts a ticket into the API response after a citizen's action: its dates, and the actions available next. */
export const standingTold = (whole: WithCommon, reader: Reader) => ({
  ...withDates(whole.ticket, reader),
  ...mayTold(citizenMay(whole, reader.directory, reader.now)),
});

/**
 * Handles `GET /api/reports/{code}`: returns status and opening date, or with a correct `X-Report-Pin` everything that the
 * citizen may read.
 */
export const readReport = async (request: Request, services: PublicServices): Promise<Reply> => {
  const { lang } = request;
  const asked = codeIn(request);
  if ('reply' in asked) return asked.reply;
  const outcome = await trackTicket(
    { code: asked.code, ...shownBy(request) },
    { ...services, keyed: await services.secret() },
  );
  const now = services.now();
  switch (outcome.kind) {
    case 'label':
      return json(200, inHotlineTime(labelTold(outcome.ticket, lang)));
    case 'full': {
      const directory = await services.directory();
      return json(200, inHotlineTime(fullTold(outcome, { lang, directory, now }, services)));
    }
    default:
      return gateProblem(outcome, lang, now);
  }
};
