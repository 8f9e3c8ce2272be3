import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { Instant } from '../../time/instant.ts';
import { StaffRole } from './member.ts';
import type { SignedInMember } from './signed-in-member.ts';
import { canSeeStaffName } from './visible-names.ts';

export const TicketPresenceActivity = z.enum(['reading', 'writing'], 'doing-unknown');
export type TicketPresenceActivity = z.infer<typeof TicketPresenceActivity>;

/** Record that a staff member has a ticket open in the console. */
export const TicketPresenceEntry = z.object({
  code: TicketCode,
  sub: z.string(),
  name: z.string(),
  role: StaffRole,
  unit: UnitRef.optional(),
  doing: TicketPresenceActivity,
  /** Time at which the member's current activity on the ticket began. */
  since: Instant,
  seenAt: Instant,
});
export type TicketPresenceEntry = z.infer<typeof TicketPresenceEntry>;

export type TicketPresenceStore = {
  /** Returns recent presence entries for the ticket. The caller must filter out entries that are no longer current. */
  listByTicket(code: TicketCode): Promise<TicketPresenceEntry[]>;
  put(present: TicketPresenceEntry): Promise<void>;
};

/**
 * Milliseconds without a signal after which a member no longer counts as present. The console sends no signal when a member
 * leaves.
 */
const goneAfterMs = 30_000;

/** Minimum interval, in milliseconds, between two writes of a member's presence. The console may report more often. */
const writtenEveryMs = 8_000;

const isPresent = ({ seenAt }: TicketPresenceEntry, now: Date): boolean =>
  now.getTime() - seenAt.getTime() < goneAfterMs;

/**
 * Returns the presence entry as the member may see it. An officer sees colleagues in their own unit by name, hotline staff
 * without a name, and officers in other units not at all.
 */
const toVisibleEntry = (
  member: SignedInMember,
  one: TicketPresenceEntry,
): TicketPresenceEntry | undefined => {
  if (canSeeStaffName(member, one)) return one;
  return one.role === 'officer'
    ? undefined
    : { ...one, name: '', unit: undefined, role: 'operator' };
};

const selectOtherMembers = (
  all: readonly TicketPresenceEntry[],
  member: SignedInMember,
  now: Date,
): TicketPresenceEntry[] =>
  all
    .filter((one) => one.sub !== member.sub && isPresent(one, now))
    .flatMap((one) => toVisibleEntry(member, one) ?? [])
    .toSorted((a, b) => a.since.getTime() - b.since.getTime());

type PresenceDeps = { presence: TicketPresenceStore; now(): Date };

/** Returns the other members who have the ticket open. */
export async function listOtherPresentMembers(
  code: TicketCode,
  member: SignedInMember,
  { presence, now }: PresenceDeps,
): Promise<TicketPresenceEntry[]> {
  return selectOtherMembers(await presence.listByTicket(code), member, now());
}

/**
 * Records that the member has the ticket open and returns the other members who also have it open. Writes only if the
 * member's activity changed or the last write is more than 8 seconds old.
 */
export async function recordTicketPresence(
  code: TicketCode,
  doing: TicketPresenceActivity,
  member: SignedInMember,
  { presence, now }: PresenceDeps,
): Promise<TicketPresenceEntry[]> {
  const [all, at] = [await presence.listByTicket(code), now()];
  const before = all.find(({ sub }) => sub === member.sub);
  const same = before && isPresent(before, at) && before.doing === doing ? before : undefined;
  if (!same || at.getTime() - same.seenAt.getTime() >= writtenEveryMs) {
    const { sub, name, role, unit } = member;
    const since = same?.since ?? at;
    await presence.put({ code, sub, name, role, unit, doing, since, seenAt: at });
  }
  return selectOtherMembers(all, member, at);
}
