import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';
import { StaffRole } from './member.ts';
import type { SignedInMember } from './signed-in.ts';

export const PresenceActivity = z.enum(['reading', 'writing'], 'doing-unknown');
export type PresenceActivity = z.infer<typeof PresenceActivity>;

/** A staff member who has a ticket open in the console. */
export const PresenceEntry = z.object({
  code: TicketCode,
  sub: z.string(),
  name: z.string(),
  role: StaffRole,
  unit: UnitRef.optional(),
  doing: PresenceActivity,
  /** Start of the member's current activity on the ticket. */
  since: Instant,
  seenAt: Instant,
});
export type PresenceEntry = z.infer<typeof PresenceEntry>;

export type PresenceStore = {
  /** Returns recent presence entries of the ticket; the caller must ignore outdated ones. */
  on(code: TicketCode): Promise<PresenceEntry[]>;
  put(present: PresenceEntry): Promise<void>;
};

/**
 * Time after which a member without a signal no longer counts as present: 30 seconds. The console sends no message on
 * leaving.
 */
const goneAfterMs = 30_000;

/** Minimum interval between writes of a member's presence, 8 seconds, although the console may report more often. */
const writtenEveryMs = 8_000;

const isThere = ({ seenAt }: PresenceEntry, now: Date): boolean =>
  now.getTime() - seenAt.getTime() < goneAfterMs;

/**
 * Returns a presence entry as the member may see it. Officers see colleagues of their unit by name, hotline staff
 * anonymously, and other officers not at all.
 */
const asSeenBy = (member: SignedInMember, one: PresenceEntry): PresenceEntry | undefined => {
  if (member.role !== 'officer') return one;
  if (one.role === 'officer') return one.unit === member.unit ? one : undefined;
  return { ...one, name: '', unit: undefined, role: 'operator' };
};

const othersAmong = (
  all: readonly PresenceEntry[],
  member: SignedInMember,
  now: Date,
): PresenceEntry[] =>
  all
    .filter((one) => one.sub !== member.sub && isThere(one, now))
    .flatMap((one) => asSeenBy(member, one) ?? [])
    .toSorted((a, b) => a.since.getTime() - b.since.getTime());

type PresenceDeps = { presence: PresenceStore; now(): Date };

/** Returns the other members who have the ticket open. */
export async function listOtherMembers(
  code: TicketCode,
  member: SignedInMember,
  { presence, now }: PresenceDeps,
): Promise<PresenceEntry[]> {
  return othersAmong(await presence.on(code), member, now());
}

/**
 * Records that the member has the ticket open and returns the others. Writes only if the activity changed or the last write
 * is older than 8 seconds.
 */
export async function recordPresence(
  code: TicketCode,
  doing: PresenceActivity,
  member: SignedInMember,
  { presence, now }: PresenceDeps,
): Promise<PresenceEntry[]> {
  const [all, at] = [await presence.on(code), now()];
  const before = all.find(({ sub }) => sub === member.sub);
  const same = before && isThere(before, at) && before.doing === doing ? before : undefined;
  if (!same || at.getTime() - same.seenAt.getTime() >= writtenEveryMs) {
    const { sub, name, role, unit } = member;
    const since = same?.since ?? at;
    await presence.put({ code, sub, name, role, unit, doing, since, seenAt: at });
  }
  return othersAmong(all, member, at);
}
