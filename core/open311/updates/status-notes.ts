import { open311WaitingTexts } from '../../../i18n/channels.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { formatDay } from '../../messages/format-dates.ts';
import type { Lang } from '../../messages/lang.ts';
import { type ActionReason, findActionReason } from '../../ticket/model/action-reason.ts';
import type { TicketStatus } from '../../ticket/model/lifecycle.ts';
import { getOpen311StatusText } from '../status-text.ts';
import { toOpen311Status } from './status.ts';

type Reader = { directory: Directory; lang: Lang };
/** Public data about the status of an Open311 request. */
export type RequestStatusData = {
  status: TicketStatus;
  /** Reason code with which the request ended; `endedAt` is the time. */
  endReason?: string | undefined;
  endedAt?: Date | undefined;
  /** Name of the lead unit of the request. Undefined if the request complains about a unit. */
  agency?: string | undefined;
  /** Time until which the hotline waits for a reply of the citizen. */
  waitsUntil?: Date | undefined;
  /** Deadline for the answer to the request; undefined while the hotline waits for the citizen. */
  expectedAt?: Date | undefined;
};

type StatusNotesInput = RequestStatusData & { words?: { answer?: string | undefined } | undefined };

const reasonActionByStatus: Partial<Record<StatusNotesInput['status'], ActionReason['action']>> = {
  closed: 'close',
  refused: 'refuse',
  referred: 'refer',
};

const formatEndReason = (
  { status, endReason, endedAt }: StatusNotesInput,
  { directory, lang }: Reader,
): string | undefined => {
  const reasonAction = reasonActionByStatus[status];
  const reason =
    reasonAction &&
    endReason &&
    endedAt &&
    findActionReason(directory, reasonAction, endReason, endedAt);
  return reason ? (reason.name[lang] ?? reason.name.vi) : undefined;
};

/**
 * Returns the details that follow the status in a status note: a reason, unit name or date. It contains no text written by a
 * person.
 */
const formatStatusDetails = (input: StatusNotesInput, reader: Reader): string | undefined => {
  const { status, agency, waitsUntil, expectedAt } = input;
  const { missing, until } = open311WaitingTexts[reader.lang];
  switch (status) {
    case 'assigned':
    case 'reopened':
      return agency;
    case 'waiting':
      return waitsUntil && missing(formatDay(waitsUntil, reader.lang));
    case 'extended':
      return expectedAt && until(formatDay(expectedAt, reader.lang));
    default:
      return formatEndReason(input, reader);
  }
};

/**
 * Returns the text for `status_notes` of a request. For an unpublished request, it is empty unless the hotline waits for a
 * reply of the citizen, which the provider must pass on.
 */
export function formatStatusNotes(
  statusNotesInput: StatusNotesInput,
  reader: Reader,
): string | null {
  const { status, words } = statusNotesInput;
  const label = getOpen311StatusText(reader.lang, status);
  if (!words) return status === 'waiting' ? label : null;
  // The merged ticket may be a complaint about the reader, so its code is not disclosed.
  if (status === 'merged') return label;
  const about = formatStatusDetails(statusNotesInput, reader);
  const state = about ? `${label}: ${about}` : label;
  if (!words.answer || toOpen311Status(status) === 'open') return state;
  return `${state}${about ? '.' : ':'} ${words.answer}`;
}
