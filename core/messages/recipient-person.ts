import type { Directory } from '../directory/model/directory.ts';
import { findPeople, type Person, toPersonKey } from '../directory/model/organization/people.ts';
import { getMessageKind } from './message-kinds.ts';
import type { Notification, NotificationRecipient } from './notification.ts';

type AddresseeDeps = { hash(text: string): string; now(): Date };

/**
 * Returns the person who gets an officer's notification. A device code goes to the owner of the officer link. All other
 * notifications go to the first person in the directory who holds the role.
 */
export function findRecipientPerson(
  { subject }: Pick<Notification, 'subject'>,
  { unit, role }: Extract<NotificationRecipient, { kind: 'officer' }>,
  directory: Directory,
  { hash, now }: AddresseeDeps,
): Person | undefined {
  const people = findPeople(directory, unit, role, now());
  const kind = getMessageKind(subject);
  const access = kind.to === 'officer' ? kind.access(subject) : undefined;
  const owner = access?.kind === 'device-code' ? access.person : undefined;
  return owner === undefined
    ? people[0]
    : people.find((person) => hash(toPersonKey(person)) === owner);
}
