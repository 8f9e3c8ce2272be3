import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';
import { StaffRole } from './member.ts';
import type { SignedIn } from './signed-in.ts';

export const Doing = z.enum(['reading', 'writing'], 'doing-unknown');
export type Doing = z.infer<typeof Doing>;

/** That somebody has a ticket before them. */
export const Present = z.object({
  code: TicketCode,
  sub: z.string(),
  name: z.string(),
  role: StaffRole,
  unit: UnitRef.optional(),
  doing: Doing,
  /** Since when they do that. */
  since: Instant,
  seenAt: Instant,
});
export type Present = z.infer<typeof Present>;

export type PresenceStore = {
  /** All who were lately there; what is too old is the reader's to see. */
  on(code: TicketCode): Promise<Present[]>;
  put(present: Present): Promise<void>;
};

/** Nobody says that they leave: whoever isn't heard of for so long has left. */
const goneAfterMs = 30_000;

/** A page that tells often is written down no oftener than this. */
const writtenEveryMs = 8_000;

const isThere = ({ seenAt }: Present, now: Date): boolean =>
  now.getTime() - seenAt.getTime() < goneAfterMs;

/** Officers know their own colleagues by name; of the hotline's people, that somebody is there. */
const asSeenBy = (member: SignedIn, one: Present): Present | undefined => {
  if (member.role !== 'officer') return one;
  if (one.role === 'officer') return one.unit === member.unit ? one : undefined;
  return { ...one, name: '', unit: undefined, role: 'operator' };
};

const othersAmong = (all: readonly Present[], member: SignedIn, now: Date): Present[] =>
  all
    .filter((one) => one.sub !== member.sub && isThere(one, now))
    .flatMap((one) => asSeenBy(member, one) ?? [])
    .toSorted((a, b) => a.since.getTime() - b.since.getTime());

type Ports = { presence: PresenceStore; now(): Date };

/** Who else has the ticket before them. */
export const othersOn = async (
  code: TicketCode,
  member: SignedIn,
  { presence, now }: Ports,
): Promise<Present[]> => othersAmong(await presence.on(code), member, now());

/** The same, having said that oneself is there: it is written when it is news, or nearly old. */
export const comeTo = async (
  code: TicketCode,
  doing: Doing,
  member: SignedIn,
  { presence, now }: Ports,
): Promise<Present[]> => {
  const [all, at] = [await presence.on(code), now()];
  const before = all.find(({ sub }) => sub === member.sub);
  const same = before && isThere(before, at) && before.doing === doing ? before : undefined;
  if (!same || at.getTime() - same.seenAt.getTime() >= writtenEveryMs) {
    const { sub, name, role, unit } = member;
    const since = same?.since ?? at;
    await presence.put({ code, sub, name, role, unit, doing, since, seenAt: at });
  }
  return othersAmong(all, member, at);
};
