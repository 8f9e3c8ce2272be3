import { buildPassageRedactor } from '../../../text/redaction.ts';
import { withdrawPublication } from '../../model/fields/publication.ts';
import type { Ticket } from '../../model/ticket.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';

type CitizenTexts = Pick<Ticket, 'text' | 'place' | 'answers' | 'draft' | 'waiting' | 'extension'>;

const redactCitizenTexts = (ticket: Ticket, hide: (text: string) => string): CitizenTexts => {
  const { text, place, answers, draft, waiting, extension } = ticket;
  return {
    text: hide(text),
    place: place && hide(place),
    answers:
      answers &&
      Object.fromEntries(
        Object.entries(answers).map(([id, given]) => [
          id,
          typeof given === 'string' ? hide(given) : given,
        ]),
      ),
    draft: draft && { ...draft, text: hide(draft.text) },
    waiting: waiting && { ...waiting, question: hide(waiting.question) },
    extension: extension && { ...extension, reason: hide(extension.reason) },
  };
};

/**
 * Redacts a passage from the ticket and its events permanently, and withdraws the publication. The event records the actor
 * and the reason.
 */
export const redactTicket: ActionRule<'redact'> = (ticket, { part, reason }, occasion) => {
  const { status, now: at } = occasion;
  const { published, answeredAt } = ticket;
  if (ticket.text === '') return actionNotAllowed;
  const hide = buildPassageRedactor(part);
  if (hide(reason) !== reason.normalize('NFC'))
    return buildFieldRejection('reason', 'redact-in-reason');
  const without = redactCitizenTexts(ticket, hide);
  const isInTicket =
    JSON.stringify(without) !==
    JSON.stringify(redactCitizenTexts(ticket, (text) => text.normalize('NFC')));
  return {
    to: {
      status,
      ...without,
      published: undefined,
      // the answer may be published again with a new text
      ...(published && answeredAt && { isForModeration: true }),
    },
    event: { kind: 'redacted', reason },
    // the published text may contain the passage in a different form
    ...withdrawPublication(ticket, at),
    hides: { part, isInTicket },
  };
};
