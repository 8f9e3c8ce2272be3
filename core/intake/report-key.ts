import type { PlatformTalker } from '../messages/platform-window.ts';
import { codeFrom, type TicketCode } from '../ticket/code.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { Position } from '../ticket/near.ts';
import type { Channel, Ticket, TicketStore } from '../ticket/ticket.ts';
import type { ReportRequest } from './report.ts';

/**
 * Who sends the report: the channel, their own key for it, and what there is of the address, the browser's name, and the
 * contact of the contact centre that it comes by.
 */
export type Sender = {
  channel: Channel;
  key: string;
  address?: string;
  device?: string;
  call?: string;
  /** The platform they write on, which can be written to, and its own name for them: personal. */
  talker?: PlatformTalker;
  /** The provider of Open311 that files it. */
  provider?: string;
  /** About where that says it is. */
  near?: Position;
  /** The hotline itself, to see whether the door answers: nobody is told of it. */
  isTrial?: boolean;
};

/** A code is taken by a stranger once in a thousand million; ten in a row never happen by chance. */
export const mostAttempts = 10;

/** The code that the sender's key makes; the next attempt's where a stranger's ticket has it. */
export const codeOf = (
  { channel, key }: Sender,
  attempt: number,
  keyed: Keyed,
  version?: string,
): TicketCode => codeFrom(keyed.digest('code', `${channel}\n${key}\n${attempt}`, version));

export const keyHashOf = ({ channel, key }: Sender, keyed: Keyed, version?: string): string =>
  fingerprint('key', `${channel}\n${key}`, keyed, version);

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** The body as one text, whatever order its fields came in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(byName))
      : inner,
  );

/** Saying that it is no denunciation makes no other report of it, nor does the link that led to it. */
export const bodyHashOf = (
  { notDenunciation: _, source: __, ...matter }: ReportRequest,
  keyed: Keyed,
  version?: string,
): string => fingerprint('body', canonical(matter), keyed, version);

const openedUnder = async (
  sender: Sender,
  version: string,
  tickets: Pick<TicketStore, 'find'>,
  keyed: Keyed,
): Promise<Ticket | undefined> => {
  const keyHash = keyHashOf(sender, keyed, version);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const ticket = await tickets.find(codeOf(sender, attempt, keyed, version));
    if (!ticket || ticket.keyHash === keyHash) return ticket;
  }
  return undefined;
};

/** The ticket that was opened with that key, under one of these versions of the secret. */
export const ticketOpenedWith = async (
  sender: Sender,
  versions: readonly string[],
  { tickets, keyed }: { tickets: Pick<TicketStore, 'find'>; keyed: Keyed },
): Promise<Ticket | undefined> => {
  const found = await Promise.all(
    versions.map((version) => openedUnder(sender, version, tickets, keyed)),
  );
  return found.find((ticket) => ticket !== undefined);
};
