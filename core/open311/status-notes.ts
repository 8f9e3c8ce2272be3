import type { Directory } from '../directory/directory.ts';
import { dayInWords } from '../messages/dates.ts';
import type { Lang } from '../messages/lang.ts';
import { stateTold, stateWords } from '../messages/wording/open311-updates.ts';
import type { TicketStatus } from '../ticket/lifecycle.ts';
import { type Reason, reasonOf } from '../ticket/reason.ts';
import { statusOf } from './status.ts';

type Reader = { directory: Directory; lang: Lang };
/** What is known of where a request stands. */
export type Standing = {
  status: TicketStatus;
  /** The coded reason of its end, and when that was. */
  endReason?: string | undefined;
  endedAt?: Date | undefined;
  /** Whose it is now, unless it is about a unit. */
  agency?: string | undefined;
  /** Until when its citizen is waited for. */
  waitsUntil?: Date | undefined;
  /** None while the clock stands for the citizen. */
  expectedAt?: Date | undefined;
};

type Told = Standing & { words?: { answer?: string | undefined } | undefined };

const ways: Partial<Record<Told['status'], Reason['action']>> = {
  closed: 'close',
  refused: 'refuse',
  referred: 'refer',
};

const reasonTold = (
  { status, endReason, endedAt }: Told,
  { directory, lang }: Reader,
): string | undefined => {
  const way = ways[status];
  const reason = way && endReason && endedAt && reasonOf(directory, way, endReason, endedAt);
  return reason ? (reason.name[lang] ?? reason.name.vi) : undefined;
};

/** What there is to say of the state itself, from codes, names of units and days alone: nobody's own words. */
const aboutState = (told: Told, reader: Reader): string | undefined => {
  const { status, agency, waitsUntil, expectedAt } = told;
  const { missing, until } = stateWords[reader.lang];
  switch (status) {
    case 'assigned':
    case 'reopened':
      return agency;
    case 'waiting':
      return waitsUntil && missing(dayInWords(waitsUntil, reader.lang));
    case 'extended':
      return expectedAt && until(dayInWords(expectedAt, reader.lang));
    default:
      return reasonTold(told, reader);
  }
};

/** Why it stands where it does. Of what is not published, that its citizen is waited for: whoever filed it can ask them. */
export const statusNotes = (told: Told, reader: Reader): string | null => {
  const { status, words } = told;
  const label = stateTold(reader.lang, status);
  if (!words) return status === 'waiting' ? label : null;
  // The merged ticket may be a complaint about the reader, so its code is not disclosed.
  if (status === 'merged') return label;
  const about = aboutState(told, reader);
  const state = about ? `${label}: ${about}` : label;
  if (!words.answer || statusOf(status) === 'open') return state;
  return `${state}${about ? '.' : ':'} ${words.answer}`;
};
