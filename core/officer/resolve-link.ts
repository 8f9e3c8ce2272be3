import type { Directory } from '../directory/model/directory.ts';
import {
  type EndedUnit,
  findUnitSuccession,
  type UnitSuccession,
} from '../directory/model/organization/ended-unit.ts';
import { findPeople, type Person, toPersonKey } from '../directory/model/organization/people.ts';
import { findUnitInForce } from '../directory/model/organization/unit.ts';
import { findSuccessorUnit } from '../routing/find-successor-unit.ts';
import { isActorAccused } from '../ticket/model/action-permissions.ts';
import { isEndStatus } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import { dayMs } from '../time/day-ms.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import {
  type OfficerLink,
  type OfficerLinkStore,
  officerLinkLifetimeDays,
} from './officer-link.ts';
import { recordRefusedOfficerLink } from './record-refused-link.ts';

export type ResolveOfficerLinkDeps = {
  links: Pick<OfficerLinkStore, 'find'>;
  tickets: Pick<TicketStore, 'find' | 'commit'>;
  directory(): Promise<Directory>;
  /** Computes the one-way hash of a token, device id or person key. */
  hash(text: string): string;
  pause(conflicts: number): Promise<void>;
  now(): Date;
};

export type ResolvedOfficerLink =
  | { kind: 'open'; link: OfficerLink; ticket: Ticket }
  | { kind: 'elsewhere'; link: OfficerLink; ticket: Ticket }
  | { kind: 'ended'; reason: OfficerLinkEndReason; succession?: LinkUnitSuccession | undefined };

/**
 * End of the link's unit with its successor, or its renaming with the new name. The operators choose the unit that takes over
 * if there is no single successor.
 */
export type LinkUnitSuccession = EndedUnit & {
  kind: UnitSuccession['kind'];
  successorName: string | undefined;
};

/**
 * Reasons why an officer link can't be opened any more. `renewed` means that the unit still has the ticket and gets a new
 * link, for example after a reopening. `unit-ended` means that the link's unit has ended. `off-roster` means that the person
 * has left the roster.
 */
export type OfficerLinkEndReason =
  | ('unknown' | 'expired' | 'reassigned' | 'renewed')
  | ('unit-ended' | 'closed' | 'off-roster');

const getSentAt = ({ expiresAt }: OfficerLink): Date =>
  new Date(expiresAt.getTime() - officerLinkLifetimeDays * dayMs);

/**
 * Returns how the link's unit ended, or that it was renamed, after the link was sent. It names the successor for the ticket's
 * place, even if the ticket has moved to another unit since, so that a former unit does not learn where the ticket is.
 */
const findSuccession = (
  link: OfficerLink,
  ticket: Ticket,
  { directory, now }: { directory: Directory; now: Date },
): LinkUnitSuccession | undefined => {
  const found = findUnitSuccession(directory, link.unit, { since: getSentAt(link), now });
  if (!found) return undefined;
  const { kind, name, lastDay } = found;
  const successorName =
    found.kind === 'renamed'
      ? found.newName
      : findSuccessorUnit(link.unit, ticket, directory, now)?.name;
  return { kind, name, lastDay, successorName };
};

/** Returns the link's recipient if that person still holds the role in the roster. */
export function findLinkRecipientInRoster(
  { unit, role, person }: OfficerLink,
  directory: Directory,
  { hash, now }: Pick<ResolveOfficerLinkDeps, 'hash' | 'now'>,
): Person | undefined {
  return findPeople(directory, unit, role, now()).find((one) => hash(toPersonKey(one)) === person);
}

/** Returns true if the link's recipient holds any role in the roster, such as one at the unit that took over. */
const hasAnyRole = (
  { person }: OfficerLink,
  { people }: Directory,
  { hash, now }: Pick<ResolveOfficerLinkDeps, 'hash' | 'now'>,
): boolean => {
  const today = toLocalDate(now());
  return people.some((one) => isValidOn(one, today) && hash(toPersonKey(one)) === person);
};

/**
 * Resolves an officer link for a device to the ticket, or to the reason why the link can't be opened. The call neither binds
 * the link nor counts as an access, because phones and mail scanners preview links. If the person has left the roster, the
 * attempt is recorded on the ticket, also when the link's unit has ended.
 */
export async function resolveOfficerLink(
  token: string,
  device: string | undefined,
  ports: ResolveOfficerLinkDeps,
): Promise<ResolvedOfficerLink> {
  const { links, tickets, hash, now } = ports;
  const link = await links.find(hash(token));
  const ticket = link && (await tickets.find(link.code));
  if (!link || !ticket) return { kind: 'ended', reason: 'unknown' };
  const directory = await ports.directory();
  const succession = findSuccession(link, ticket, { directory, now: now() });
  const hasEnded = succession?.kind === 'ended';
  if (link.expiresAt <= now()) {
    return hasEnded
      ? { kind: 'ended', reason: 'unit-ended', succession }
      : { kind: 'ended', reason: 'expired' };
  }
  const isFormer = link.assignment !== ticket.assignment;
  const isInForce = findUnitInForce(directory, link.unit, now())?.ref === link.unit;
  const isOnRoster = findLinkRecipientInRoster(link, directory, ports) !== undefined;
  // answered tickets are not handed over, and a commune's new unit can reuse the old reference
  if (hasEnded && (isFormer || !isInForce || !isOnRoster)) {
    if (!hasAnyRole(link, directory, ports)) await recordRefusedOfficerLink(link, ports);
    return { kind: 'ended', reason: 'unit-ended', succession };
  }
  const reader = { role: 'officer', unit: link.unit, post: link.role } as const;
  // A superior unit keeps its assignment when the ticket turns out to complain about that unit, so check it. The reason is
  // `reassigned`, as after an ordinary reassignment, so that the accused unit does not learn of the complaint.
  if (isActorAccused(reader, ticket.accused, { directory, now: now() })) {
    return { kind: 'ended', reason: 'reassigned' };
  }
  if (!isInForce) return { kind: 'ended', reason: 'reassigned' };
  if (isFormer && ![ticket.unit, ...ticket.coUnits].includes(link.unit)) {
    return { kind: 'ended', reason: 'reassigned' };
  }
  if (isEndStatus(ticket.status)) return { kind: 'ended', reason: 'closed' };
  // a new link of a renamed unit goes to its new staff
  if (isFormer && (isOnRoster || !succession)) return { kind: 'ended', reason: 'renewed' };
  if (!isOnRoster) {
    await recordRefusedOfficerLink(link, ports);
    return { kind: 'ended', reason: 'off-roster', succession };
  }
  const isAllowedDevice = !link.device || (device !== undefined && link.device === hash(device));
  return { kind: isAllowedDevice ? 'open' : 'elsewhere', link, ticket };
}
