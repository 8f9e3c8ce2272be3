import type { RateLimitCounter } from '../../access/rate-limit.ts';
import type { Directory } from '../../directory/model/directory.ts';
import type { FieldError } from '../../messages/field-error.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { EnvelopeEncryptor } from '../../ticket/ports/envelope-encryption.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { deriveTicketPin } from '../../ticket/read/pin.ts';
import { floorToSecond } from '../../time/instant.ts';
import { type LocalDate, toLocalDate } from '../../time/local-date.ts';
import {
  checkReport,
  type ReportForOtherAuthority,
  type ResolvedReport,
} from '../report/validation/check-report.ts';
import { type AcceptedReport, getUnreadableContacts } from '../report/validation/dropped-fields.ts';
import { consumeOpeningRateLimits } from './consume-opening-rate-limits.ts';
import { toNewTicket } from './new-ticket.ts';
import {
  computeReportHash,
  deriveTicketCode,
  findTicketByIdempotencyKey,
  maxTicketCodeAttempts,
  type ReportOrigin,
} from './report-idempotency.ts';

/** Store for the daily numbers of redirected reports, which open no ticket. */
export type OtherAuthorityReportCounter = {
  add(kind: ReportForOtherAuthority['kind'], on: LocalDate): Promise<void>;
};

export type OpenTicketDeps = {
  tickets: Pick<TicketStore, 'open' | 'find'>;
  redirectedReports: OtherAuthorityReportCounter;
  attempts: RateLimitCounter;
  hmac: Hmac;
  sealContact: EnvelopeEncryptor;
  sealIdentity: EnvelopeEncryptor;
  directory(): Promise<Directory>;
  now(): Date;
};

export type OpenTicketResult =
  | { kind: 'opened'; ticket: Ticket; pin: string }
  | { kind: 'refused'; errors: FieldError[] }
  | { kind: 'key-used-for-another-body'; ticket: Ticket }
  | { kind: 'too-many-reports'; retryAt: Date }
  | ReportForOtherAuthority;

/**
 * Returns the result for a repeated idempotency key: the ticket that was opened before, or an error if the report differs.
 * Later changes to the ticket or the directory do not matter.
 */
const toRepeatedOpeningResult = (
  ticket: Ticket,
  report: AcceptedReport,
  hmac: Hmac,
): OpenTicketResult =>
  ticket.bodyHash === computeReportHash(report, hmac, ticket.secretVersion)
    ? { kind: 'opened', ticket, pin: deriveTicketPin(ticket, hmac) }
    : { kind: 'key-used-for-another-body', ticket };

type EncryptedReporter = Pick<Ticket, 'contact' | 'identity'>;

/**
 * Encrypts the sender's contact data and identity separately. Anonymous senders have no identity. Invalid phone numbers and
 * e-mail addresses of an emergency are encrypted with the identity, which staff can reveal.
 */
const encryptReporter = async (
  report: AcceptedReport,
  { chatUser }: ReportOrigin,
  code: TicketCode,
  ports: OpenTicketDeps,
): Promise<EncryptedReporter> => {
  const { phone, email, name, businessName, taxNumber } = report.reporter;
  const identity = {
    ...(name && { name }),
    ...(businessName && { businessName }),
    ...(taxNumber && { taxNumber }),
    ...getUnreadableContacts(report),
  };
  const contact = {
    phone: phone?.value,
    email,
    ...(chatUser && { [chatUser.channel]: chatUser.user }),
  };
  const [sealedContact, sealedIdentity] = await Promise.all([
    (phone || email || chatUser) && ports.sealContact(JSON.stringify(contact), code),
    Object.keys(identity).length > 0 && ports.sealIdentity(JSON.stringify(identity), code),
  ]);
  return {
    ...(sealedContact && { contact: sealedContact }),
    ...(sealedIdentity && { identity: sealedIdentity }),
  };
};

/**
 * Validated report with the data for opening its ticket. `accepted` lacks the fields that were dropped; retries are compared
 * with the report as it was submitted.
 */
type ValidatedReport = {
  accepted: AcceptedReport;
  placed: ResolvedReport;
  openedAt: Date;
  directory: Directory;
};
type AcceptedOpening = ValidatedReport & { isSuspect: boolean };
type OpeningResult = { isNew: boolean; outcome: OpenTicketResult };

/**
 * Stores the ticket with a conditional put. If the ticket code is taken, checks whether the existing ticket was opened with
 * the same idempotency key; if not, tries the next code.
 */
const storeNewTicket = async (
  report: AcceptedReport,
  sender: ReportOrigin,
  { accepted, placed, ...occasion }: AcceptedOpening,
  ports: OpenTicketDeps,
): Promise<OpeningResult> => {
  const { hmac, tickets } = ports;
  const unsealed = {
    ...toNewTicket(accepted, placed, sender, { ...occasion, hmac }),
    bodyHash: computeReportHash(report, hmac),
  };
  for (let attempt = 0; attempt < maxTicketCodeAttempts; attempt += 1) {
    const code = deriveTicketCode(sender, attempt, hmac);
    const ticket = { ...unsealed, code, ...(await encryptReporter(accepted, sender, code, ports)) };
    const outcome = await tickets.open(ticket);
    if (outcome.kind === 'stored') {
      return {
        isNew: true,
        outcome: { kind: 'opened', ticket, pin: deriveTicketPin(ticket, hmac) },
      };
    }
    if (outcome.by.keyHash === ticket.keyHash) {
      return { isNew: false, outcome: toRepeatedOpeningResult(outcome.by, report, hmac) };
    }
  }
  throw new Error(
    `Cannot open the ticket: ${maxTicketCodeAttempts} random codes are already in use`,
  );
};

/**
 * Opens a ticket within the rate limits. The report is counted before it is stored, so that concurrent reports are all
 * counted. A retry is not counted and never rejected.
 */
const openWithinLimits = async (
  report: AcceptedReport,
  sender: ReportOrigin,
  fine: ValidatedReport,
  ports: OpenTicketDeps,
): Promise<OpenTicketResult> => {
  const { hmac } = ports;
  const counted = await consumeOpeningRateLimits(fine.accepted, sender, fine, ports);
  if (counted.kind === 'too-many') {
    const known = await findTicketByIdempotencyKey(sender, [hmac.version], ports);
    return known
      ? toRepeatedOpeningResult(known, report, hmac)
      : { kind: 'too-many-reports', retryAt: counted.retryAt };
  }
  let isNew = false;
  try {
    const { isSuspect } = counted;
    const written = await storeNewTicket(report, sender, { ...fine, isSuspect }, ports);
    isNew = written.isNew;
    return written.outcome;
  } finally {
    if (!isNew) await counted.giveBack();
  }
};

/**
 * Opens a ticket with a single conditional put. Idempotent by the sender's key. Before it rejects a report, the function
 * looks for a ticket with the same key, because an earlier attempt may have been accepted under older reference data or
 * another version of the hotline's secret.
 */
export async function openTicket(
  report: AcceptedReport,
  sender: ReportOrigin,
  ports: OpenTicketDeps,
): Promise<OpenTicketResult> {
  const { hmac } = ports;
  const directory = await ports.directory();
  const openedAt = floorToSecond(ports.now());
  const checked = checkReport(report, directory, openedAt, sender);
  const written = checked.kind === 'fine' ? [] : [hmac.version];
  const known = await findTicketByIdempotencyKey(
    sender,
    [...written, ...hmac.otherVersions],
    ports,
  );
  if (known) return toRepeatedOpeningResult(known, report, hmac);
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
      await ports.redirectedReports.add(checked.kind, toLocalDate(openedAt));
      return checked;
  }
}
