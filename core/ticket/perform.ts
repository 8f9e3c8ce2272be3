import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import type { Act, Occasion, Refused } from './act.ts';
import { actOn } from './act-on.ts';
import { actOnCommon, isForCommon } from './act-on-common.ts';
import { notNow, refused } from './acts/rule.ts';
import { citizenRetryAt, textOfAct } from './citizen-limit.ts';
import type { TicketCode } from './code.ts';
import { commonTicket } from './common-ticket.ts';
import type { Actor, TicketEvent } from './event.ts';
import { withRewrittenHistory } from './rewritten-history.ts';
import { stepKinds } from './step-taken.ts';
import type { Change, Ticket, TicketStore } from './ticket.ts';
import type { NonceStore, UsedForm } from './used-form.ts';
import { type DeedName, isAboutActor, mayDo } from './who-may.ts';

export type PerformPorts = {
  tickets: Pick<TicketStore, 'find' | 'history' | 'commit'>;
  nonces: NonceStore;
  directory(): Promise<Directory>;
  /** After so many races that were lost, so that those who write at once don't go on doing so. */
  pause(races: number): Promise<void>;
  now(): Date;
};

/** Who asks for it, and on which ticket as they saw it. */
export type Asking = {
  by: Actor;
  channel: string;
  /** Of the form or the request: what was recorded once isn't recorded again. */
  nonce: string;
  /** Of all that it asks for: the same nonce may come again with something else. */
  bodyHash?: string;
  /** The system that passes the citizen's words on: written before them, and not screened. */
  sender?: string | undefined;
  /** The text of the act, if it has one: an emergency has a daily limit of its own. */
  text?: string | undefined;
  /** Whoever has seen nothing decides on nothing that may have changed. */
  seen?: Seen;
};

type Seen = {
  version: number;
  /** Whether somebody's change is news to them: not what they did themselves. */
  hears(event: TicketEvent): boolean;
};

export type Performed =
  | { kind: 'recorded'; ticket: Ticket; event: TicketEvent; other?: Ticket | undefined }
  | ({ kind: 'already-recorded'; ticket: Ticket } & UsedForm)
  | { kind: 'stale'; ticket: Ticket; since: TicketEvent[] }
  | { kind: 'not-now'; ticket: Ticket }
  | { kind: 'not-yours'; ticket: Ticket }
  | { kind: 'too-many-acts'; ticket: Ticket; retryAt: Date }
  | (Refused & { ticket: Ticket })
  | { kind: 'unknown' };

/** Hiding what nobody finds is a slip of whoever typed it. */
const hidesNothing = ({ hides, rewritten = [] }: Change): boolean =>
  hides !== undefined && 'isInTicket' in hides && !hides.isInTicket && rewritten.length === 0;

type Decided = { kind: 'changes'; changes: [Change, Change?] } | { kind: 'not-now' } | Refused;

/** Reads what it needs besides the ticket, and decides; it may be asked again after a race. */
type Decide = (ticket: Ticket, occasion: Occasion) => Promise<Decided>;

/** Of so many who write at the same moment the last loses to each of the others: more than a citizen may do in a day. */
const mostRaces = 25;

/** What the clock does changes nothing that people decide on. */
const fromTheClock: ReadonlySet<TicketEvent['kind']> = new Set([
  ...stepKinds,
  'recomputed',
  'unreachable',
  'link-refused',
]);

const unseen = (events: TicketEvent[], { version, hears }: Seen): TicketEvent[] =>
  events.filter(
    (event) => event.version > version && !fromTheClock.has(event.kind) && hears(event),
  );

/** Why somebody can't decide anything on the ticket as it stands, if they can't. */
const hindrance = (
  deed: DeedName,
  asking: Asking,
  { ticket, events }: { ticket: Ticket; events: TicketEvent[] },
  then: { directory: Directory; now: Date },
): Performed | undefined => {
  const { by, seen, text } = asking;
  // a unit that is complained about has no word of it
  if (isAboutActor(by, ticket.accused, then)) return { kind: 'unknown' };
  if (!mayDo(deed, by, ticket, operatorUnit(then.directory, then.now).ref)) {
    return { kind: 'not-yours', ticket };
  }
  if (seen && seen.version > ticket.version) {
    return { kind: 'refused', ticket, errors: [{ field: 'version', problem: 'version-wanted' }] };
  }
  const retryAt = by.role === 'citizen' ? citizenRetryAt(events, text, then) : undefined;
  if (retryAt) return { kind: 'too-many-acts', ticket, retryAt };
  const since = seen ? unseen(events, seen) : [];
  return since.length > 0 ? { kind: 'stale', ticket, since } : undefined;
};

/** Records a deed once, on a ticket that is still as its doer saw it; races are run again. */
export const recordOnce = async (
  code: TicketCode,
  deed: DeedName,
  asking: Asking,
  decide: Decide,
  ports: PerformPorts,
): Promise<Performed> => {
  const { by, channel, bodyHash, sender } = asking;
  const directory = await ports.directory();
  // a key is its sender's choice: it counts for this ticket alone
  const nonce = `${code}.${asking.nonce}`;
  for (let race = 0; race < mostRaces; race += 1) {
    const found = await ports.tickets.history(code);
    if (!found) return { kind: 'unknown' };
    // after the ticket: whatever made it what it is has its nonce by now
    const used = await ports.nonces.find(nonce);
    const { ticket } = found;
    if (used) {
      const isLatest = ticket.version >= used.version;
      const latest = isLatest ? ticket : await ports.tickets.find(code);
      return { kind: 'already-recorded', ticket: latest ?? ticket, ...used };
    }
    const now = ports.now();
    const hindered = hindrance(deed, asking, found, { directory, now });
    if (hindered) return hindered;
    const decided = await decide(ticket, { by, channel, now, directory, nonce, bodyHash, sender });
    if (decided.kind !== 'changes') return { ...decided, ticket };
    const [decision, other] = decided.changes;
    const change = await withRewrittenHistory(decision, found.events, ports.tickets);
    if (hidesNothing(change)) return { ...refused('part', 'redact-not-found'), ticket };
    const outcome = await ports.tickets.commit(change, other);
    if (outcome === 'committed') {
      return { kind: 'recorded', ticket: change.after, event: change.event, other: other?.after };
    }
    if (outcome === 'stale' && race + 1 < mostRaces) await ports.pause(race + 1);
  }
  throw new Error('The ticket kept changing while somebody acted on it');
};

/** Decides on an act; one of a merged ticket's citizen changes the common ticket too. */
const decideOn = async (
  ticket: Ticket,
  act: Act,
  occasion: Occasion,
  { tickets }: Pick<PerformPorts, 'tickets'>,
): Promise<Decided> => {
  if (isForCommon(act, ticket, occasion.by)) {
    const into = await commonTicket(ticket, tickets);
    return into ? actOnCommon(ticket, into, act, occasion) : notNow;
  }
  const found = await Promise.all(ticket.mergedFrom.map((one) => tickets.find(one)));
  const tookIn = found.flatMap((one) => one ?? []);
  const acted = actOn(ticket, act, { ...occasion, tookIn });
  return acted.kind === 'change' ? { kind: 'changes', changes: [acted.change] } : acted;
};

/** Performs what a person asks for; whoever may not, comes too late or asks twice is told so. */
export const perform = (
  code: TicketCode,
  act: Act,
  asking: Asking,
  ports: PerformPorts,
): Promise<Performed> =>
  recordOnce(
    code,
    act.act,
    { ...asking, text: textOfAct(act) },
    (ticket, occasion) => decideOn(ticket, act, occasion, ports),
    ports,
  );
