import type { Attempts } from '../access/attempts.ts';
import type { Directory } from '../directory/directory.ts';
import type { FieldError } from '../messages/field-error.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Keyed, Seal } from '../ticket/keyed.ts';
import { pinOf } from '../ticket/pin.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { wholeSecond } from '../time/instant.ts';
import { type LocalDate, localDate } from '../time/local-date.ts';
import { checkReport, type NotOurs, type Placed } from './check-report.ts';
import { countOpening } from './count-opening.ts';
import { type AcceptedReport, unreadableContacts } from './left-out.ts';
import { newTicket } from './new-ticket.ts';
import { bodyHashOf, codeOf, mostAttempts, type Sender, ticketOpenedWith } from './report-key.ts';

/** How many reports a day were told another way, and nothing else of them. */
export type GuidedCounts = { add(kind: NotOurs['kind'], on: LocalDate): Promise<void> };

export type OpenTicketPorts = {
  tickets: Pick<TicketStore, 'open' | 'find'>;
  guided: GuidedCounts;
  attempts: Attempts;
  keyed: Keyed;
  sealContact: Seal;
  sealIdentity: Seal;
  directory(): Promise<Directory>;
  now(): Date;
};

export type OpenTicketOutcome =
  | { kind: 'opened'; ticket: Ticket; pin: string }
  | { kind: 'refused'; errors: FieldError[] }
  | { kind: 'key-used-for-another-body' }
  | { kind: 'too-many-reports'; retryAt: Date }
  | NotOurs;

/** The key's ticket gives its opening answer again, whatever has become of it or of the directory. */
const again = (ticket: Ticket, report: AcceptedReport, keyed: Keyed): OpenTicketOutcome =>
  ticket.bodyHash === bodyHashOf(report, keyed, ticket.secretVersion)
    ? { kind: 'opened', ticket, pin: pinOf(ticket, keyed) }
    : { kind: 'key-used-for-another-body' };

type Sealed = Pick<Ticket, 'contact' | 'identity'>;

/**
 * Two envelopes: how to reach the reporter, and who they are. An anonymous reporter has no name here. A phone number or
 * address that nothing can be sent to lies with the name, where people may read it.
 */
const sealReporter = async (
  report: AcceptedReport,
  { talker }: Sender,
  code: TicketCode,
  ports: OpenTicketPorts,
): Promise<Sealed> => {
  const { phone, email, name } = report.reporter;
  const identity = { ...(name && { name }), ...unreadableContacts(report) };
  const contact = {
    phone: phone?.value,
    email,
    ...(talker && { [talker.channel]: talker.user }),
  };
  const [sealedContact, sealedIdentity] = await Promise.all([
    (phone || email || talker) && ports.sealContact(JSON.stringify(contact), code),
    Object.keys(identity).length > 0 && ports.sealIdentity(JSON.stringify(identity), code),
  ]);
  return {
    ...(sealedContact && { contact: sealedContact }),
    ...(sealedIdentity && { identity: sealedIdentity }),
  };
};

/** `accepted` becomes the ticket; the report as it was sent is what a retry is compared with. */
type Fine = {
  accepted: AcceptedReport;
  placed: Placed;
  openedAt: Date;
  directory: Directory;
};
type Counted = Fine & { isSuspect: boolean };
type Written = { isNew: boolean; outcome: OpenTicketOutcome };

/** One conditional write; whoever has the code already is a stranger or this very report. */
const openAs = async (
  report: AcceptedReport,
  sender: Sender,
  { accepted, placed, ...occasion }: Counted,
  ports: OpenTicketPorts,
): Promise<Written> => {
  const { keyed, tickets } = ports;
  const unsealed = {
    ...newTicket(accepted, placed, sender, { ...occasion, keyed }),
    bodyHash: bodyHashOf(report, keyed),
  };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const code = codeOf(sender, attempt, keyed);
    const ticket = { ...unsealed, code, ...(await sealReporter(accepted, sender, code, ports)) };
    const outcome = await tickets.open(ticket);
    if (outcome.kind === 'stored') {
      return { isNew: true, outcome: { kind: 'opened', ticket, pin: pinOf(ticket, keyed) } };
    }
    if (outcome.by.keyHash === ticket.keyHash) {
      return { isNew: false, outcome: again(outcome.by, report, keyed) };
    }
  }
  throw new Error(`No free ticket code in ${mostAttempts} attempts`);
};

/**
 * Opens it unless too many were opened. It is counted first, so that many at once are many; what turns out to be a retry
 * is given back, and is never refused.
 */
const openWithinLimits = async (
  report: AcceptedReport,
  sender: Sender,
  fine: Fine,
  ports: OpenTicketPorts,
): Promise<OpenTicketOutcome> => {
  const { keyed } = ports;
  const counted = await countOpening(fine.accepted, sender, fine, ports);
  if (counted.kind === 'too-many') {
    const known = await ticketOpenedWith(sender, [keyed.version], ports);
    return known
      ? again(known, report, keyed)
      : { kind: 'too-many-reports', retryAt: counted.retryAt };
  }
  let isNew = false;
  try {
    const { isSuspect } = counted;
    const written = await openAs(report, sender, { ...fine, isSuspect }, ports);
    isNew = written.isNew;
    return written.outcome;
  } finally {
    if (!isNew) await counted.giveBack();
  }
};

/**
 * Opens a ticket by one conditional write; a retry under the same key gets the same answer again. What isn't to be
 * opened is looked for first: it may have been before the directory changed, or under another version of the secret.
 */
export const openTicket = async (
  report: AcceptedReport,
  sender: Sender,
  ports: OpenTicketPorts,
): Promise<OpenTicketOutcome> => {
  const { keyed } = ports;
  const directory = await ports.directory();
  const openedAt = wholeSecond(ports.now());
  const checked = checkReport(report, directory, openedAt, sender);
  const written = checked.kind === 'fine' ? [] : [keyed.version];
  const known = await ticketOpenedWith(sender, [...written, ...keyed.otherVersions], ports);
  if (known) return again(known, report, keyed);
  switch (checked.kind) {
    case 'fine':
      return openWithinLimits(
        report,
        sender,
        { accepted: checked.report, placed: checked.placed, directory, openedAt },
        ports,
      );
    case 'refused':
      return checked;
    case 'elsewhere':
    case 'denunciation':
      await ports.guided.add(checked.kind, localDate(openedAt));
      return checked;
  }
};
