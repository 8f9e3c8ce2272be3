import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { findService } from '../directory/model/service.ts';
import { isAnsweredOrEnded, isEndStatus } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { getTicketPolicy } from '../ticket/model/ticket-policy.ts';
import { getReportMedium } from '../ticket/read/report-medium.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, type Validity } from '../time/validity.ts';

/**
 * State of a ticket towards the national feedback system: it need not be entered, must be entered later (`held`), must be
 * entered now (`due`), or was entered.
 */
export const NationalEntryState = z.enum(['not-required', 'held', 'due', 'entered']);
export type NationalEntryState = z.infer<typeof NationalEntryState>;

type DutyRules = Pick<Directory, 'life' | 'services' | 'topics' | 'reasons'>;
type FlaggedRow = Validity & { isForNationalSystem?: boolean | undefined };

/** Returns the flag of the row that is valid on the day, or undefined if the row or its flag is absent. */
const findFlag = (rows: readonly FlaggedRow[], on: Date): boolean | undefined =>
  rows.find((row) => isValidOn(row, toLocalDate(on)))?.isForNationalSystem;

/** Returns whether service and topic are for the national system. The topic's flag overrides that of its service. */
const isSubjectRequired = ({ service, topic, openedAt }: Ticket, directory: DutyRules): boolean =>
  findFlag(
    directory.topics.filter(({ code }) => code === topic),
    openedAt,
  ) ??
  findService(directory, service, openedAt)?.isForNationalSystem ??
  true;

/** Returns whether the ticket ended for a reason that makes it no report, such as spam. */
const isEndedAsNoReport = (
  { status, endReason, closedAt }: Ticket,
  { reasons }: DutyRules,
): boolean =>
  isEndStatus(status) &&
  closedAt !== undefined &&
  findFlag(
    reasons.filter(({ code, action }) => code === endReason && action !== 'reveal'),
    closedAt,
  ) === false;

/** Returns whether the ticket must be entered at some time, by the ticket policy of its opening day. */
const isRequired = (ticket: Ticket, directory: DutyRules): boolean => {
  const { openedAt, text, isCanary } = ticket;
  const rule = getTicketPolicy(directory, openedAt).nationalSystem;
  return (
    rule !== undefined &&
    toLocalDate(openedAt) >= rule.from &&
    rule.media.includes(getReportMedium(ticket)) &&
    text !== '' &&
    !isCanary &&
    isSubjectRequired(ticket, directory) &&
    !isEndedAsNoReport(ticket, directory)
  );
};

/**
 * Returns whether staff may record a number for the ticket. They may do so before it is due, but not while the operators
 * decide whether it complains about a unit.
 */
export function canRecordNationalNumber(ticket: Ticket, directory: DutyRules): boolean {
  const state = getNationalEntryState(ticket, directory);
  return state === 'due' || (state === 'held' && !ticket.complaintHold);
}

/**
 * Returns the state of the ticket towards the national feedback system. A ticket in a complaint hold and a possible
 * emergency wait for the operators' decision, an emergency waits for its answer or end. Merged tickets remain due, because
 * each is another person's report.
 */
export function getNationalEntryState(ticket: Ticket, directory: DutyRules): NationalEntryState {
  const { nationalRecord, complaintHold, possibleEmergency, priority, status } = ticket;
  if (nationalRecord) return 'entered';
  if (!isRequired(ticket, directory)) return 'not-required';
  const isOpenEmergency = priority === 'P1' && !isAnsweredOrEnded(status);
  return complaintHold || possibleEmergency || isOpenEmergency ? 'held' : 'due';
}
