import { type OpenTicketOutcome, type OpenTicketPorts, openTicket } from '../intake/open-ticket.ts';
import { ticketOpenedWith } from '../intake/report-key.ts';
import { roughly } from '../ticket/near.ts';
import type { Filing } from './filing.ts';
import type { Provider } from './provider.ts';
import { type Refused, refused } from './refusal.ts';

type Opened = Extract<OpenTicketOutcome, { kind: 'opened' }>;

/** Under which code it lies; what was only tried out, or has its sender's name from before, has opened nothing. */
export type Filed =
  | { kind: 'filed'; code: string; opened?: Pick<Opened, 'ticket' | 'pin'> }
  | Refused;

/** What stops an opening, as other systems are told of it. */
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

/** The sender's own name for what they send: one provider's says nothing of another's. */
export const senderKey = ({ id }: Provider, { clientRequestId }: Filing, random: string): string =>
  clientRequestId === undefined ? `${id}\n\n${random}` : `${id}\n${clientRequestId}`;

/** Opens an ordinary ticket: one conditional write, as by every other way in. What has its sender's name already is that. */
export const fileRequest = async (
  filing: Filing,
  provider: Provider,
  ports: OpenTicketPorts & { randomName(): string },
): Promise<Filed> => {
  const key = senderKey(provider, filing, ports.randomName());
  const { citizen, location } = filing;
  const sender = {
    ...{ channel: 'open311' as const, key, provider: provider.id },
    ...(citizen !== undefined && { device: `${provider.id}\n${citizen}` }),
    ...(location.position && { near: roughly(location.position) }),
  };
  const outcome = await openTicket(filing.report, sender, ports);
  if (outcome.kind === 'opened') {
    return { kind: 'filed', code: outcome.ticket.code, opened: outcome };
  }
  if (outcome.kind !== 'key-used-for-another-body') return refusalOf(outcome, ports.now());
  const { version, otherVersions } = ports.keyed;
  const first = await ticketOpenedWith(sender, [version, ...otherVersions], ports);
  if (!first) throw new Error('A name is in use, and what has it is not there');
  return { kind: 'filed', code: first.code };
};
