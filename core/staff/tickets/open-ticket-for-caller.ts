import { recordAnsweredCall } from '../../contact-center/change/record-answered-call.ts';
import type { RecordCallOnTicketDeps } from '../../contact-center/change/record-call-on-ticket.ts';
import type { CallLinkStore } from '../../contact-center/ports/call-store.ts';
import {
  type OpenTicketDeps,
  type OpenTicketResult,
  openTicket,
} from '../../intake/open/open-ticket.ts';
import type { AcceptedReport } from '../../intake/report/validation/dropped-fields.ts';
import type { FieldError } from '../../messages/field-error.ts';
import type { PerformActionDeps } from '../../ticket/change/perform-action.ts';
import { mergeTicketsAsStaff } from '../../ticket/change/perform-as-staff.ts';
import type { MergeAction } from '../../ticket/model/action.ts';
import type { ReceivedBy } from '../../ticket/model/fields/report-medium.ts';
import type { CallId } from '../../ticket/model/fields/voice-message.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { type AccessLog, buildStaffAccessLogEntry } from '../access/access-log.ts';
import type { StaffMember } from '../members/member.ts';

type Member = Pick<StaffMember, 'sub' | 'role' | 'unit'>;

export type OpenTicketForCallerDeps = OpenTicketDeps &
  RecordCallOnTicketDeps &
  PerformActionDeps & { calls: CallLinkStore; accessLog: Pick<AccessLog, 'note'> };

export type CallerReportInput = {
  report: AcceptedReport;
  /** Amazon Connect contact id of the operator's call or chat. */
  contact?: CallId | undefined;
  receivedBy: ReceivedBy;
  key: string;
  /** Ticket about the same issue, into which the new ticket is merged at once. */
  merge?: Omit<Extract<MergeAction, { act: 'merge' }>, 'act'> | undefined;
};

/** Result of merging the new ticket: if the merge is rejected, the new ticket stays separate. */
export type CallerMergeResult = { into: TicketCode; isMerged: boolean; errors: FieldError[] };

/**
 * Returns true if the call may be linked to the ticket. A call record contains the caller's phone number, so a call is not
 * linked to the ticket of an anonymous sender who gave no phone number.
 */
const canLinkCall = ({ reporter }: AcceptedReport): boolean =>
  !reporter.anonymous || reporter.phone !== undefined;

/**
 * Links the call to the ticket unless the call belongs to another ticket. Returns true if the call is linked. If an operator
 * answered the call, also adds an event to the ticket.
 */
const linkCall = async (
  code: TicketCode,
  contact: CallId,
  ports: OpenTicketForCallerDeps,
): Promise<boolean> => {
  const call = await ports.calls.link(contact, code);
  if (call.ticket !== code) return false;
  if (call.answeredAt) await recordAnsweredCall(code, call, ports);
  return true;
};

/** Merges the new ticket into the ticket that the operator chose. Idempotent. */
const mergeNewTicket = async (
  code: TicketCode,
  merge: NonNullable<CallerReportInput['merge']>,
  member: Member,
  ports: OpenTicketForCallerDeps,
): Promise<CallerMergeResult> => {
  const request = { member, nonce: `merge-when-opened.${merge.into}` };
  const result = await mergeTicketsAsStaff(code, { act: 'merge', ...merge }, request, ports);
  const isMerged = result.kind === 'recorded' || result.kind === 'already-recorded';
  const errors = result.kind === 'refused' ? result.errors : [];
  return { into: merge.into, isMerged, errors };
};

/**
 * Opens a ticket that an operator enters for a caller or visitor. Applies the same validation as other channels, but no rate
 * limits. Idempotency keys are separate for each operator. If the operator chose a ticket about the same issue, also merges
 * the new ticket into it, so that its sender gets the messages about that ticket.
 */
export async function openTicketForCaller(
  { report, contact, receivedBy, key, merge }: CallerReportInput,
  member: Member,
  ports: OpenTicketForCallerDeps,
): Promise<OpenTicketResult & { isCallLinked?: boolean; merge?: CallerMergeResult }> {
  const sender = { channel: 'operator', key: `${member.sub} ${key}`, receivedBy } as const;
  const outcome = await openTicket(report, { ...sender, ...(contact && { call: contact }) }, ports);
  if (outcome.kind !== 'opened') return outcome;
  const { code } = outcome.ticket;
  await ports.accessLog.note(
    buildStaffAccessLogEntry(member, { code, kind: 'opened', at: ports.now() }),
  );
  const isLinkable = contact && canLinkCall(report);
  return {
    ...outcome,
    ...(isLinkable && { isCallLinked: await linkCall(code, contact, ports) }),
    ...(merge && { merge: await mergeNewTicket(code, merge, member, ports) }),
  };
}
