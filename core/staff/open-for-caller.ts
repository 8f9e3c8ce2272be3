import type { CallLinks } from '../contact-center/call-store.ts';
import type { RecordPorts } from '../contact-center/record-on-ticket.ts';
import { recordTalk } from '../contact-center/talked.ts';
import type { AcceptedReport } from '../intake/left-out.ts';
import { type OpenTicketOutcome, type OpenTicketPorts, openTicket } from '../intake/open-ticket.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { CallId } from '../ticket/voice-message.ts';
import { type AccessLog, accessBy } from './access-log.ts';
import type { StaffMember } from './member.ts';

type Member = Pick<StaffMember, 'sub' | 'role' | 'unit'>;

export type OpenForCallerPorts = OpenTicketPorts &
  RecordPorts & { calls: CallLinks; accessLog: Pick<AccessLog, 'note'> };

export type Taken = {
  report: AcceptedReport;
  /** Of the call or chat that the operator has. */
  contact?: CallId | undefined;
  key: string;
};

/** The call's number would be the ticket's: whoever withholds it has nothing of the call on the ticket. */
const mayLink = ({ reporter }: AcceptedReport): boolean =>
  !reporter.anonymous || reporter.phone !== undefined;

/** The call is the ticket's unless it is another's; where the operator has it by now, the ticket says so. */
const linkCall = async (
  code: TicketCode,
  contact: CallId,
  ports: OpenForCallerPorts,
): Promise<boolean> => {
  const call = await ports.calls.link(contact, code);
  if (call.ticket !== code) return false;
  if (call.answeredAt) await recordTalk(code, call, ports);
  return true;
};

/**
 * An operator takes down what a caller or a visitor tells them: the same rule as at every other door, under a key that is
 * the operator's own. Nobody's limits count it.
 */
export const openForCaller = async (
  { report, contact, key }: Taken,
  member: Member,
  ports: OpenForCallerPorts,
): Promise<OpenTicketOutcome & { isCallLinked?: boolean }> => {
  const sender = { channel: 'operator', key: `${member.sub} ${key}` } as const;
  const outcome = await openTicket(report, { ...sender, ...(contact && { call: contact }) }, ports);
  if (outcome.kind !== 'opened') return outcome;
  const { code } = outcome.ticket;
  await ports.accessLog.note(accessBy(member, { code, kind: 'opened', at: ports.now() }));
  if (!contact || !mayLink(report)) return outcome;
  return { ...outcome, isCallLinked: await linkCall(code, contact, ports) };
};
