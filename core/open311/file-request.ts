import { type OpenTicketOutcome, type OpenTicketPorts, openTicket } from '../intake/open-ticket.ts';
import { type Sender, ticketOpenedWith } from '../intake/report-key.ts';
import { roughly } from '../ticket/near.ts';
import { pinOf } from '../ticket/pin.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Filing } from './filing.ts';
import type { Provider } from './provider.ts';
import { type Refused, refused } from './refusal.ts';
import { type NamePorts, senderKeys } from './sender-key.ts';
import { tokenOf } from './token.ts';

type Opened = Extract<OpenTicketOutcome, { kind: 'opened' }>;

/**
 * A filed request: its code, the token returned instead of the code if any, and the opened ticket. `opened` is absent for
 * sandbox requests and for a reused key with different content.
 */
export type Filed =
  | {
      kind: 'filed';
      code: string;
      token?: string | undefined;
      opened?: Pick<Opened, 'ticket' | 'pin'>;
    }
  | Refused;

/** Converts the reason why no ticket was opened into an Open311 error. */
export const refusalOf = (
  outcome: Exclude<OpenTicketOutcome, { kind: 'opened' | 'key-used-for-another-body' }>,
  now: Date,
): Refused => {
  switch (outcome.kind) {
    case 'refused':
      return {
        kind: 'refused',
        status: 400,
        flaws: outcome.errors.map(({ field }) => ({ word: 'not-accepted', about: field })),
      };
    case 'too-many-reports': {
      const seconds = Math.ceil((outcome.retryAt.getTime() - now.getTime()) / 1000);
      return { ...refused(429, 'too-many'), retryAfterSeconds: Math.max(1, seconds) };
    }
    case 'elsewhere':
      return refused(400, 'elsewhere', `${outcome.province.name}, ${outcome.hotline}`);
    case 'denunciation':
      return refused(400, 'denunciation', outcome.office?.name.vi);
  }
};

type Ports = OpenTicketPorts & NamePorts;

const filedAs = (ticket: Ticket, { keyed }: Ports): Filed & { kind: 'filed' } => ({
  kind: 'filed',
  code: ticket.code,
  token: ticket.token && tokenOf(ticket, keyed),
});

/**
 * Returns the first request's ticket for a repeated Open311 request, so that files sent with the repetition are added to that
 * ticket.
 */
const filedAgain = (ticket: Ticket, ports: Ports): Filed => ({
  ...filedAs(ticket, ports),
  opened: { ticket, pin: pinOf(ticket, ports.keyed) },
});

const openedBefore = (sender: Sender, ports: Ports): Promise<Ticket | undefined> => {
  const { version, otherVersions } = ports.keyed;
  return ticketOpenedWith(sender, [version, ...otherVersions], ports);
};

/**
 * Opens a ticket from an Open311 request with the same rules as all channels. A repeated request returns the ticket of the
 * first.
 */
export const fileRequest = async (
  filing: Filing,
  provider: Provider,
  ports: Ports,
): Promise<Filed> => {
  const { key, earlier } = senderKeys(filing, provider, ports, ports.now());
  const { citizen, location } = filing;
  const sender = {
    ...{ channel: 'open311' as const, key, provider: provider.id },
    ...(citizen !== undefined && { device: `${provider.id}\n${citizen}` }),
    ...(location.position && { near: roughly(location.position) }),
  };
  const before = earlier && (await openedBefore({ ...sender, key: earlier }, ports));
  if (before) return filedAgain(before, ports);
  const outcome = await openTicket(filing.report, sender, ports);
  if (outcome.kind === 'opened') return { ...filedAs(outcome.ticket, ports), opened: outcome };
  if (outcome.kind !== 'key-used-for-another-body') return refusalOf(outcome, ports.now());
  const first = await openedBefore(sender, ports);
  if (!first) throw new Error('A name is in use, and what has it is not there');
  // If the key is a hash of the form, the requests can differ only in the response language.
  return earlier === undefined ? filedAs(first, ports) : filedAgain(first, ports);
};
