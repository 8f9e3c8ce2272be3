import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { nextCheckAt } from '../journey/next-check.ts';
import { citizenAlert } from '../messages/alert.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import type { TicketEvent } from '../ticket/event.ts';
import { statusAfter } from '../ticket/lifecycle.ts';
import type { Change, Ticket, TicketClock, TicketStore } from '../ticket/ticket.ts';
import { type LinkStore, mayAct, type OfficerLink } from './link.ts';
import { type OpenedLink, type OpenLinkPorts, openLink } from './open-link.ts';

const form = {
  nonce: z.string('form-broken').regex(/^[\w-]{16,64}$/, 'form-broken'),
  version: z.coerce.number('form-broken').int('form-broken').positive('form-broken'),
};

/** What an officer's form sends. */
export const OfficerForm = z.discriminatedUnion(
  'action',
  [
    z.object({ ...form, action: z.literal('acknowledge') }),
    z.object({
      ...form,
      action: z.literal('answer'),
      text: written(2000, 'answer-required').refine(isVisiblyAtLeast(10), 'answer-too-short'),
    }),
  ],
  'form-broken',
);
export type OfficerForm = z.infer<typeof OfficerForm>;

/** What a used form did, told again to whoever sends it twice. */
export type NonceStore = { find(nonce: string): Promise<{ action: string; at: Date } | undefined> };

export type ActPorts = Omit<OpenLinkPorts, 'links' | 'tickets'> & {
  links: Pick<LinkStore, 'find' | 'bind'>;
  tickets: Pick<TicketStore, 'find' | 'history' | 'commit'>;
  nonces: NonceStore;
  directory(): Promise<Directory>;
};

export type ActOutcome =
  | { kind: 'recorded'; link: OfficerLink; ticket: Ticket; event: TicketEvent }
  | { kind: 'already-recorded'; link: OfficerLink; ticket: Ticket; what: string; at: Date }
  | { kind: 'stale'; link: OfficerLink; ticket: Ticket; since: TicketEvent[] }
  | { kind: 'not-allowed'; link: OfficerLink; ticket: Ticket }
  | Exclude<OpenedLink, { kind: 'open' }>;

const stopped = (clock: TicketClock, at: Date): TicketClock =>
  clock.stoppedAt ? clock : { ...clock, stoppedAt: at };

const eventKind = { acknowledge: 'acknowledged', answer: 'answered' } as const;

/** The change an officer asks for; nothing when the ticket's status doesn't allow it. */
export const officerChange = (
  ticket: Ticket,
  officerForm: OfficerForm,
  { unit, role }: Pick<OfficerLink, 'unit' | 'role'>,
  directory: Directory,
  now: Date,
): Change | undefined => {
  const status = statusAfter(ticket.status, officerForm.action);
  if (!status) return undefined;
  const { code, cycle, assignment, unitName = unit } = ticket;
  const version = ticket.version + 1;
  const isAnswer = officerForm.action === 'answer';
  const acted: Ticket = {
    ...ticket,
    version,
    status,
    clocks: {
      acknowledge: stopped(ticket.clocks.acknowledge, now),
      resolve: isAnswer ? stopped(ticket.clocks.resolve, now) : ticket.clocks.resolve,
    },
    ...(isAnswer && { answeredAt: now }),
  };
  const by = { role: 'officer' as const, unit, post: role };
  const common = { code, version, cycle, at: now, by, channel: 'link', unitName };
  return {
    before: ticket,
    after: { ...acted, nextCheckAt: nextCheckAt(acted, directory) },
    event:
      officerForm.action === 'answer'
        ? { ...common, kind: eventKind.answer, text: officerForm.text }
        : { ...common, kind: eventKind.acknowledge },
    alerts: isAnswer
      ? citizenAlert(
          ticket.reach,
          { about: 'answered' },
          { code, assignment, cause: `answered.${version}`, requestedAt: now },
        )
      : [],
    nonce: officerForm.nonce,
  };
};

/** Neither a rung nor what they did themselves changes what an officer decides on. */
const isNewsTo = ({ unit, role }: OfficerLink, { kind, by }: TicketEvent): boolean =>
  kind !== 'rung' && !(by.unit === unit && by.post === role);

const mostRaces = 5;

/** Records what the officer did, once, on the ticket as they saw it. */
export const act = async (
  token: string,
  device: string,
  officerForm: OfficerForm,
  ports: ActPorts,
): Promise<ActOutcome> => {
  const opened = await openLink(token, device, ports);
  if (opened.kind !== 'open') return opened;
  const { link, ticket: seen } = opened;
  if (!mayAct(link, seen)) return { kind: 'not-allowed', link, ticket: seen };
  const owner = await ports.links.bind(link.hash, ports.hash(device));
  if (owner !== ports.hash(device)) return { kind: 'elsewhere', link, ticket: seen };

  const directory = await ports.directory();
  for (let race = 0; race < mostRaces; race += 1) {
    const used = await ports.nonces.find(officerForm.nonce);
    const now = await ports.tickets.history(link.code);
    if (!now) return { kind: 'ended', reason: 'unknown' };
    const { ticket, events } = now;
    if (used) return { kind: 'already-recorded', link, ticket, what: used.action, at: used.at };
    const since = events.filter(
      (event) => event.version > officerForm.version && isNewsTo(link, event),
    );
    if (since.length > 0) return { kind: 'stale', link, ticket, since };
    const change = officerChange(ticket, officerForm, link, directory, ports.now());
    if (!change) return { kind: 'not-allowed', link, ticket };
    if ((await ports.tickets.commit(change)) === 'committed') {
      return { kind: 'recorded', link, ticket: change.after, event: change.event };
    }
  }
  throw new Error('The ticket kept changing while an officer acted on it');
};
