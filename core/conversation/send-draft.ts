import { accusedFrom } from '../intake/accused-answer.ts';
import { openTicket } from '../intake/open-ticket.ts';
import { readReport } from '../intake/read-report.ts';
import { ReportRequest } from '../intake/report.ts';
import { type Sender, ticketOpenedWith } from '../intake/report-key.ts';
import { dateInWords, deadlineInWords } from '../messages/dates.ts';
import type { FieldError } from '../messages/field-error.ts';
import { problemText } from '../messages/wording/problems.ts';
import { unreadableNotice } from '../messages/wording/unreadable.ts';
import { spaced } from '../ticket/code.ts';
import { pinOf } from '../ticket/pin.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { guideDenunciation, guideElsewhere } from './begin-report.ts';
import type { Draft, StepName } from './conversation.ts';
import type { Talker } from './ports.ts';
import { settleMissed } from './settle-missed.ts';
import { contactIn } from './steps/sender-steps.ts';
import { steps } from './steps/steps.ts';
import { wholeText } from './summary.ts';
import { askAgain, goOn, keep, say, sayWords, type Turn } from './turn.ts';
import { warnFirst } from './warn-first.ts';

const emptyToNothing = (value: string | undefined): string | undefined => value || undefined;

/** Converts the draft to a report and validates it with the rules for all channels. */
const reportOf = (draft: Draft, { state: { lang }, room }: Turn) => {
  const { accused, anonymous = true, contact = '' } = draft;
  const sent = {
    service: draft.service,
    topic: emptyToNothing(draft.topic),
    areaCode: emptyToNothing(draft.areaCode),
    place: emptyToNothing(draft.spot),
    answers: draft.answers,
    text: wholeText(draft),
    ...accusedFrom(accused),
    notDenunciation: draft.notDenunciation,
    reporter: { kind: 'person', anonymous, name: draft.name, ...contactIn(contact) },
    lang,
  };
  return readReport(sent, ReportRequest, room.directory, room.now);
};

const keyOf = ({ channel, key }: Talker, number: number): string => `${channel}.${key}.${number}`;

const stepOf = (field: string): StepName => {
  if (field.startsWith('answers.')) return 'question';
  if (field.startsWith('accused') || field === 'aboutOffice') return 'accused';
  const byField: Partial<Record<string, StepName>> = {
    text: 'matter',
    areaCode: 'area',
    place: 'spot',
    topic: 'topic',
    service: 'service',
    'reporter.name': 'who',
  };
  return byField[field] ?? 'contact';
};

/** Explains the first validation error and asks for the invalid field again; all other answers remain. */
const askToMend = (turn: Turn, draft: Draft, errors: readonly FieldError[]): Turn => {
  const [first] = errors;
  if (!first) return askAgain(turn);
  const step = stepOf(first.field);
  const mended = steps[step].forget(draft, first.field.replace(/^answers\./, ''));
  const why = `${turn.room.words.refused}\n${problemText(first.problem, turn.room.lang)}`;
  return goOn(sayWords(turn, why), mended);
};

/** Adds the advice to call 115, and lists the fields that an emergency was accepted without. */
const warnOfUnreadable = (turn: Turn, { unreadable }: Ticket): Turn =>
  unreadable ? sayWords(warnFirst(turn), unreadableNotice(unreadable, turn.room.lang).text) : turn;

/** Replies with the ticket's code, PIN and deadline, and offers to add photos. */
const receipt = (turn: Turn, ticket: Ticket, pin: string): Turn => {
  const { code, promised } = ticket;
  const { room, ports } = turn;
  const { words, now, lang } = room;
  const by = deadlineInWords(promised.resolveBy, now, lang);
  const prefix = lang === 'vi' ? '' : `/${lang}`;
  const sent = keep(turn, {
    draft: undefined,
    past: [],
    ticket: { code, pin },
    asked: { step: 'ticket', misses: 0 },
  });
  return say(
    sayWords(warnOfUnreadable(sent, ticket), words.sent(spaced(code), pin, by)),
    {
      kind: 'link',
      text: words.follow,
      label: words.follow,
      href: `${ports.portalUrl}${prefix}/tra-cuu?ma=${code}`,
      lang,
    },
    {
      kind: 'ask-photo',
      text: ports.talker.channel === 'chat' ? words.photosByPage : words.photos,
      code,
      lang,
      choices: [{ id: 'another', label: words.another }],
    },
  );
};

/**
 * Handles a report that changed after its ticket was opened in a turn whose state was lost. Replies with the existing ticket,
 * so that the changes can be added to it.
 */
const sentBefore = async (turn: Turn, sender: Sender): Promise<Turn> => {
  const { ports } = turn;
  const versions = [ports.keyed.version, ...ports.keyed.otherVersions];
  const ticket = await ticketOpenedWith(sender, versions, ports);
  if (!ticket) throw new Error('A report has been sent, and its ticket is not there');
  return receipt(sayWords(turn, turn.room.words.sentBefore), ticket, pinOf(ticket, ports.keyed));
};

/** Opens the ticket of the draft. The idempotency key is the same in a retry of the turn. */
export const sendDraft = async (turn: Turn): Promise<Turn> => {
  const { state, room, ports } = turn;
  const { draft } = state;
  if (!draft) return askAgain(turn);
  const read = reportOf(draft, turn);
  if (read.kind === 'refused') return askToMend(turn, draft, read.errors);
  const { channel, key, address, writableAs: talker } = ports.talker;
  const sender = {
    ...{ channel, key: keyOf(ports.talker, draft.number), address, device: key },
    ...(talker && { talker }),
  };
  const outcome = await openTicket(read.report, sender, ports);
  switch (outcome.kind) {
    case 'opened':
      return settleMissed(receipt(turn, outcome.ticket, outcome.pin));
    case 'refused':
      return askToMend(turn, draft, outcome.errors);
    case 'too-many-reports': {
      const at = dateInWords(outcome.retryAt, room.lang, room.now);
      return askAgain(sayWords(turn, room.words.tooMany(at)));
    }
    case 'denunciation':
      return guideDenunciation(turn);
    case 'elsewhere':
      return guideElsewhere(turn, outcome, draft);
    case 'key-used-for-another-body':
      return sentBefore(turn, sender);
  }
};
