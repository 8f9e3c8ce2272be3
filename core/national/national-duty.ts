import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { findService } from '../directory/model/services/service.ts';
import { isAnsweredOrEnded, isEndStatus } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { getTicketPolicy } from '../ticket/model/ticket-policy.ts';
import { getReportMedium } from '../ticket/read/report-medium.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, type Validity } from '../time/validity.ts';

/**
 * Whether a ticket must be entered in the national feedback system: never (`not-required`), later (`held`) or now (`due`).
 * Tickets that staff have entered are `entered`.
 */
export const NationalEntryState = z.enum(['not-required', 'held', 'due', 'entered']);
export type NationalEntryState = z.infer<typeof NationalEntryState>;

type DutyRules = Pick<Directory, 'life' | 'services' | 'topics' | 'reasons'>;
type FlaggedRow = Validity & { isForNationalSystem?: boolean | undefined };

/** Returns the flag of the row that is valid on the day. Undefined if there is no such row or if it has no flag. */
const findFlag = (rows: readonly FlaggedRow[], on: Date): boolean | undefined =>
  rows.find((row) => isValidOn(row, toLocalDate(on)))?.isForNationalSystem;

/**
 * Returns whether tickets about the service and topic must be entered in the national system. The topic's flag overrides the
 * service's flag.
 */
const isSubjectRequired = ({ service, topic, openedAt }: Ticket, directory: DutyRules): boolean =>
  findFlag(
    directory.topics.filter(({ code }) => code === topic),
    openedAt,
  ) ??
  findService(directory, service, openedAt)?.isForNationalSystem ??
  true;

/** Returns whether the ticket ended for a reason that means that it is no report, such as spam. */
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

/** Returns whether the ticket must be entered now or later. The ticket policy of its opening day decides. */
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
 * Returns whether staff may record a national number for the ticket. Staff may record it before the entry is due, except
 * during a complaint hold.
 */
export function canRecordNationalNumber(ticket: Ticket, directory: DutyRules): boolean {
  const state = getNationalEntryState(ticket, directory);
  return state === 'due' || (state === 'held' && !ticket.complaintHold);
}

/**
 * Returns whether the ticket must be entered in the national feedback system, and whether now or later. During a complaint
 * hold or for a possible emergency, the entry waits for the operators' decision. For an emergency, it waits for the answer or
 * the end of the ticket. Merged tickets must be entered too, because each is another person's report.
 */
export function getNationalEntryState(ticket: Ticket, directory: DutyRules): NationalEntryState {
  const { nationalRecord, complaintHold, possibleEmergency, priority, status } = ticket;
  if (nationalRecord) return 'entered';
  if (!isRequired(ticket, directory)) return 'not-required';
  const isOpenEmergency = priority === 'P1' && !isAnsweredOrEnded(status);
  return complaintHold || possibleEmergency || isOpenEmergency ? 'held' : 'due';
}
