import type { Directory } from '../../directory/model/directory.ts';
import { isActorAccused } from '../../ticket/model/action-permissions.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { filterPlayableVoiceMessages } from '../../ticket/read/attachments/playable-voice-messages.ts';
import { filterVisiblePhotos } from '../../ticket/read/attachments/visible-photos.ts';
import { isHotlineRole, ticketPartAccess } from '../members/access-rules.ts';
import type { StaffRole } from '../members/member.ts';
import { isInScope } from '../members/signed-in-member.ts';

/** Reasons why a person cannot read a part of a ticket. */
export const readDenialReasons = [
  'about-them',
  'not-their-role',
  'not-their-unit',
  'nothing-kept',
] as const;
type ReadDenialReason = (typeof readDenialReasons)[number];

type Part = keyof typeof ticketPartAccess;

type Person = { role: StaffRole; unit?: string | undefined };
export type TicketReader = Person & { may: Record<Part, true | ReadDenialReason> };

type DirectoryAt = {
  directory: Directory;
  now: Date;
  /** True if operators have played all voice messages that have no transcript. */
  wasListenedTo?: boolean;
};

const isPartAvailable = (
  part: Part,
  ticket: Ticket,
  role: StaffRole,
  { directory, wasListenedTo = false }: DirectoryAt,
): boolean => {
  const isHotline = isHotlineRole(role);
  if (part === 'photos')
    return filterVisiblePhotos(ticket, { isHotline, wasListenedTo }).length > 0;
  if (part === 'contact') return ticket.contact !== undefined || ticket.callTo !== undefined;
  if (part === 'identity') return ticket.identity !== undefined;
  if (part !== 'voiceMessages') return true;
  return filterPlayableVoiceMessages(ticket, { isHotline, directory }).length > 0;
};

const mayRead = (
  part: Part,
  person: Person,
  ticket: Ticket,
  directoryAt: DirectoryAt,
): true | ReadDenialReason => {
  const scope = ticketPartAccess[part][person.role];
  if (scope === 'no') return 'not-their-role';
  if (isActorAccused(person, ticket.accused, directoryAt)) return 'about-them';
  if (!isInScope({ scope, unit: person.unit }, [ticket.unit, ...ticket.coUnits])) {
    return 'not-their-unit';
  }
  return isPartAvailable(part, ticket, person.role, directoryAt) ? true : 'nothing-kept';
};

/**
 * Returns the roles and units for which the console explains access to the ticket: the hotline's roles, the ticket's units
 * and the accused units.
 */
const listPeople = ({ unit, coUnits, accused }: Ticket): Person[] => [
  { role: 'operator' },
  { role: 'supervisor' },
  { role: 'administrator' },
  { role: 'leader' },
  ...[...new Set([unit ?? [], ...coUnits, ...accused].flat())].map(
    (ref): Person => ({ role: 'officer', unit: ref }),
  ),
];

/**
 * Returns which parts of a ticket each role and unit can read, according to the rules of the endpoints that serve those
 * parts.
 */
export function listTicketReaders(ticket: Ticket, directoryAt: DirectoryAt): TicketReader[] {
  return listPeople(ticket).map((person) => {
    const ask = (part: Part) => mayRead(part, person, ticket, directoryAt);
    return {
      ...person,
      may: {
        text: ask('text'),
        photos: ask('photos'),
        voiceMessages: ask('voiceMessages'),
        contact: ask('contact'),
        identity: ask('identity'),
      },
    };
  });
}
