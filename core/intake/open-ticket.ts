import { findArea } from '../directory/area.ts';
import type { Directory } from '../directory/directory.ts';
import { topicOf } from '../directory/topic.ts';
import type { FieldError } from '../messages/field-error.ts';
import { codeFrom, type TicketCode } from '../ticket/code.ts';
import type { Keyed, Seal } from '../ticket/keyed.ts';
import { pinOf } from '../ticket/pin.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { wholeSecond } from '../time/instant.ts';
import { checkAnswers } from './check-answers.ts';
import { newTicket, type Placed, type Sender } from './new-ticket.ts';
import type { ReportRequest } from './report.ts';

export type OpenTicketPorts = {
  tickets: Pick<TicketStore, 'open'>;
  keyed: Keyed;
  sealContact: Seal;
  sealIdentity: Seal;
  directory(): Promise<Directory>;
  now(): Date;
};

export type OpenTicketOutcome =
  | { kind: 'opened'; ticket: Ticket; pin: string }
  | { kind: 'refused'; errors: FieldError[] }
  | { kind: 'key-used-for-another-body' };

/** A code is taken by a stranger once in a thousand million; ten in a row never happen by chance. */
const mostAttempts = 10;

const place = (
  report: ReportRequest,
  directory: Directory,
  on: Date,
): Placed | { errors: FieldError[] } => {
  const topic = topicOf(directory, report.topic, on);
  const area = report.areaCode ? findArea(directory, report.areaCode, on) : undefined;
  const errors: FieldError[] = [];
  if (report.topic && topic?.service !== report.service) {
    errors.push({ field: 'topic', problem: 'topic-unknown' });
  } else {
    errors.push(...checkAnswers(report.answers ?? {}, topic?.questions ?? []));
  }
  if (report.areaCode && area?.level !== 'commune') {
    errors.push({ field: 'areaCode', problem: 'area-unknown' });
  }
  return errors.length > 0 ? { errors } : { topic, area };
};

type Sealed = Pick<Ticket, 'contact' | 'identity'>;

/** Two envelopes: how to reach the reporter, and who they are. An anonymous reporter has no name here. */
const sealReporter = async (
  { reporter }: ReportRequest,
  code: TicketCode,
  ports: OpenTicketPorts,
): Promise<Sealed> => {
  const { phone, email, name } = reporter;
  const [contact, identity] = await Promise.all([
    (phone || email) && ports.sealContact(JSON.stringify({ phone: phone?.value, email }), code),
    name && ports.sealIdentity(JSON.stringify({ name }), code),
  ]);
  return { ...(contact && { contact }), ...(identity && { identity }) };
};

/** Opens a ticket by one conditional write; a retry under the same key gets the same answer again. */
export const openTicket = async (
  report: ReportRequest,
  sender: Sender,
  ports: OpenTicketPorts,
): Promise<OpenTicketOutcome> => {
  const directory = await ports.directory();
  const openedAt = wholeSecond(ports.now());
  const placed = place(report, directory, openedAt);
  if ('errors' in placed) return { kind: 'refused', errors: placed.errors };

  const unsealed = newTicket(report, placed, sender, { directory, openedAt, keyed: ports.keyed });
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const seed = `${sender.channel}\n${sender.key}\n${attempt}`;
    const code = codeFrom(ports.keyed.digest('code', seed));
    const ticket = { ...unsealed, code, ...(await sealReporter(report, code, ports)) };
    const outcome = await ports.tickets.open(ticket);
    if (outcome.kind === 'stored')
      return { kind: 'opened', ticket, pin: pinOf(ticket, ports.keyed) };
    if (outcome.by.keyHash !== ticket.keyHash) continue;
    return outcome.by.bodyHash === ticket.bodyHash
      ? { kind: 'opened', ticket: outcome.by, pin: pinOf(outcome.by, ports.keyed) }
      : { kind: 'key-used-for-another-body' };
  }
  throw new Error(`No free ticket code in ${mostAttempts} attempts`);
};
