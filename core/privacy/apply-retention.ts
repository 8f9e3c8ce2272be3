import type { Directory } from '../directory/directory.ts';
import type { TicketCode } from '../ticket/code.ts';
import { eventsOnCommon } from '../ticket/shared-events.ts';
import type { TicketStore } from '../ticket/ticket.ts';
import { anonymise } from './anonymise.ts';
import { type KeptBecause, keptBecause } from './kept-because.ts';
import { keptSince, retentionOf } from './retention.ts';

/** Tickets that have ended, of one topic or of a service without one, the longest ended first. */
export type EndedTickets = (matter: string, until: Date, after?: string) => Promise<EndedPage>;
type EndedPage = { codes: TicketCode[]; next?: string };

export type RetentionPorts = {
  tickets: Pick<TicketStore, 'find' | 'history' | 'commit'>;
  ended: EndedTickets;
  directory(): Promise<Directory>;
  now(): Date;
};

/** What a run found: `kept` says of what is past its time why it stays; `isAll` is false where the next run goes on. */
export type RetentionRun = {
  anonymised: number;
  /** The same by the rules' names. */
  byRule: Record<string, number>;
  kept: Partial<Record<KeptBecause, number>>;
  isAll: boolean;
};

type Outcome = { anonymisedBy: string } | 'gone' | KeptBecause;

type Then = { directory: Directory; now: Date };

const mostRaces = 3;

/** Once, whoever else does the same: whatever changed meanwhile is looked at anew. */
const anonymiseOne = async (
  code: TicketCode,
  then: Then,
  { tickets, isRehearsal }: Pick<RetentionPorts, 'tickets'> & { isRehearsal: boolean },
): Promise<Outcome> => {
  for (let race = 0; race < mostRaces; race += 1) {
    const found = await tickets.history(code);
    if (!found || found.ticket.anonymisedAt) return 'gone';
    const { mergedInto } = found.ticket;
    const into = mergedInto && (await tickets.find(mergedInto.code));
    const kept = keptBecause(found.ticket, into, then);
    if (kept) return kept;
    const rule = retentionOf(then.directory, found.ticket, then.now)?.id ?? '';
    if (isRehearsal) return { anonymisedBy: rule };
    const onCommon = await eventsOnCommon(found.events, tickets);
    if ((await tickets.commit(anonymise(found, onCommon, then))) === 'committed') {
      return { anonymisedBy: rule };
    }
  }
  return 'changing';
};

/** Each topic that a ticket may have, and each service for those without, with what was over when. */
const mattersOf = ({ directory, now }: Then): { matter: string; until: Date }[] => {
  const topics = new Map(directory.topics.map(({ code, service }) => [code, service]));
  const services = new Set(directory.services.map(({ code }) => code));
  const kept = [
    ...[...topics].map(([topic, service]) => ({ matter: topic, service, topic })),
    ...[...services].map((service) => ({ matter: service, service, topic: undefined })),
  ];
  return kept.flatMap(({ matter, ...of }) => {
    const rule = retentionOf(directory, of, now);
    return rule ? [{ matter, until: keptSince(rule, now) }] : [];
  });
};

/** At once, so that a night is enough, and few enough not to be in anybody's way. */
const together = 8;

const inTurns = async <In, Out>(all: readonly In[], one: (item: In) => Promise<Out>) => {
  const outcomes: Out[] = [];
  for (let at = 0; at < all.length; at += together) {
    outcomes.push(...(await Promise.all(all.slice(at, at + together).map(one))));
  }
  return outcomes;
};

const counted = (run: RetentionRun, outcome: Outcome): void => {
  if (typeof outcome === 'object') {
    const { anonymisedBy: rule } = outcome;
    run.anonymised += 1;
    run.byRule[rule] = (run.byRule[rule] ?? 0) + 1;
  } else if (outcome !== 'gone') run.kept[outcome] = (run.kept[outcome] ?? 0) + 1;
};

type Asked = { most: number; isRehearsal: boolean };

/**
 * Makes anonymous what is past its time, the longest over first, at most so many tickets looked at: what a run leaves, and
 * what a fault breaks off, the next one finds in the same place. A rehearsal only says what would go.
 */
export const applyRetention = async (
  { most, isRehearsal }: Asked,
  ports: RetentionPorts,
): Promise<RetentionRun> => {
  const then = { directory: await ports.directory(), now: ports.now() };
  const run: RetentionRun = { anonymised: 0, byRule: {}, kept: {}, isAll: true };
  let looked = 0;
  const look = async (matter: string, until: Date, { codes, next }: EndedPage): Promise<void> => {
    const mine = codes.slice(0, Math.max(0, most - looked));
    looked += codes.length;
    const one = (code: TicketCode) => anonymiseOne(code, then, { ...ports, isRehearsal });
    for (const outcome of await inTurns(mine, one)) counted(run, outcome);
    if (mine.length < codes.length || (next && looked >= most)) run.isAll = false;
    else if (next) await look(matter, until, await ports.ended(matter, until, next));
  };
  const firstPages = await inTurns(mattersOf(then), async ({ matter, until }) => ({
    ...{ matter, until, page: await ports.ended(matter, until) },
  }));
  for (const { matter, until, page } of firstPages) await look(matter, until, page);
  return run;
};
