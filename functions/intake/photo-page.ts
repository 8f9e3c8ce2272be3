import { addPhoto, type PhotoAdded } from '../../core/intake/add-photo.ts';
import { isRefusal, type Refusal } from '../../core/intake/pin-gate.ts';
import { wholeTicket } from '../../core/intake/track-ticket.ts';
import { problemIn } from '../../core/messages/field-error.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { wayOutInWords } from '../../core/messages/way-out-in-words.ts';
import { photoWords } from '../../core/messages/wording/pages-photos.ts';
import { problemText } from '../../core/messages/wording/problems.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import type { Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { askForCode } from './follow-pages.ts';
import { type Besides, gatePage, labelPage, wholePage } from './own-ticket-page.ts';
import { photoStatus } from './photo-api.ts';
import { photoSent } from './photo-sent.ts';
import { remembered } from './proof-cookie.ts';
import type { UploadServices } from './upload-services.ts';

const saidOf = (outcome: Exclude<PhotoAdded, Refusal>, lang: Lang, now: Date): Besides => {
  switch (outcome.kind) {
    case 'recorded':
      return { notice: { tone: 'leaf', text: photoWords(lang).done } };
    case 'unusable': {
      const { problem } = outcome;
      const errors = [{ field: 'photo', message: problemText(problem, lang) }];
      return { status: photoStatus[problem], errors };
    }
    case 'not-now': {
      const text = wayOutInWords(outcome.way, lang, now);
      return { status: 409, notice: { tone: 'amber', text } };
    }
  }
};

/** Returns the page after a failed PIN check. The photo must be selected again, because a page cannot preserve a file. */
const refused = (request: Request, refusal: Refusal, services: UploadServices): Reply => {
  if (refusal.kind !== 'no-pin') return gatePage(request, refusal, services);
  const errors = [{ field: 'pin', message: photoWords(request.lang).pinFirst }];
  return labelPage(request, refusal.ticket, services, { status: 403, errors });
};

/** Handles `POST /tra-cuu/anh`: adds a photo that was submitted on the ticket page. */
export const addPhotoByPage = async (
  request: Request,
  services: UploadServices,
): Promise<Reply> => {
  const { lang, address } = request;
  const { photo, fields } = await photoSent(request);
  const code = TypedTicketCode.safeParse(fields['ma'] ?? '');
  if (!code.success) return askForCode(request, fields['ma'] ?? '', problemIn(code.error));
  const { pin } = fields;
  const visitor = { code: code.data, pin, address, ...remembered(request, code.data) };
  const ports = { ...services, keyed: await services.secret() };
  const outcome = await addPhoto(visitor, photo, ports);
  if (isRefusal(outcome)) return refused(request, outcome, services);
  const whole = await wholeTicket(code.data, services);
  if (!whole) return gatePage(request, { kind: 'not-found' }, services);
  return wholePage(request, whole, services, saidOf(outcome, lang, services.now()));
};
