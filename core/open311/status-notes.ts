import type { Directory } from '../directory/directory.ts';
import { formatDay } from '../messages/dates.ts';
import type { Lang } from '../messages/lang.ts';
import { open311StatusText, waitingTexts } from '../messages/wording/open311-updates.ts';
import type { TicketStatus } from '../ticket/lifecycle.ts';
import { findReason, type TicketReason } from '../ticket/reason.ts';
import { toOpen311Status } from './status.ts';

type Reader = { directory: Directory; lang: Lang };
/** Public data about a request's status. */
export type RequestStatusData = {
  status: TicketStatus;
  /** Reason code of the request's end; `endedAt` is the time of the end. */
  endReason?: string | undefined;
  endedAt?: Date | undefined;
  /** Name of the lead unit; absent if the ticket complains about a unit. */
  agency?: string | undefined;
  /** Time until which the citizen's reply is awaited. */
  waitsUntil?: Date | undefined;
  /** Deadline of the request; absent while the clock is paused for the citizen. */
  expectedAt?: Date | undefined;
};

type StatusNotesInput = RequestStatusData & { words?: { answer?: string | undefined } | undefined };

const ways: Partial<Record<StatusNotesInput['status'], TicketReason['action']>> = {
  closed: 'close',
  refused: 'refuse',
  referred: 'refer',
};

const reasonTold = (
  { status, endReason, endedAt }: StatusNotesInput,
  { directory, lang }: Reader,
): string | undefined => {
  const way = ways[status];
  const reason = way && endReason && endedAt && findReason(directory, way, endReason, endedAt);
  return reason ? (reason.name[lang] ?? reason.name.vi) : undefined;
};

/** Returns the detail of a request's status from reason codes, unit names and dates; never free text of a person. */
const aboutState = (input: StatusNotesInput, reader: Reader): string | undefined => {
  const { status, agency, waitsUntil, expectedAt } = input;
  const { missing, until } = waitingTexts[reader.lang];
  switch (status) {
    case 'assigned':
    case 'reopened':
      return agency;
    case 'waiting':
      return waitsUntil && missing(formatDay(waitsUntil, reader.lang));
    case 'extended':
      return expectedAt && until(formatDay(expectedAt, reader.lang));
    default:
      return reasonTold(input, reader);
  }
};

/**
 * Returns the status text of a request with its detail. An unpublished request shows only that the citizen's reply is
 * awaited, so that its provider can pass that on.
 */
export function formatStatusNotes(
  statusNotesInput: StatusNotesInput,
  reader: Reader,
): string | null {
  const { status, words } = statusNotesInput;
  const label = open311StatusText(reader.lang, status);
  if (!words) return status === 'waiting' ? label : null;
  // The merged ticket may be a complaint about the reader, so its code is not disclosed.
  if (status === 'merged') return label;
  const about = aboutState(statusNotesInput, reader);
  const state = about ? `${label}: ${about}` : label;
  if (!words.answer || toOpen311Status(status) === 'open') return state;
  return `${state}${about ? '.' : ':'} ${words.answer}`;
}
