import type { Directory } from '../directory/directory.ts';
import { type Person, peopleOf, personKey } from '../directory/people.ts';
import type { Alert, Recipient } from './alert.ts';

type Ports = { hash(text: string): string; now(): Date };

/**
 * Returns the person who receives an officer notification: the link's owner for a device code, otherwise the first person who
 * holds the role.
 */
export const addressee = (
  { subject }: Pick<Alert, 'subject'>,
  { unit, role }: Extract<Recipient, { kind: 'officer' }>,
  directory: Directory,
  { hash, now }: Ports,
): Person | undefined => {
  const people = peopleOf(directory, unit, role, now());
  const owner = subject.about === 'device-code' ? subject.person : undefined;
  return owner === undefined
    ? people[0]
    : people.find((person) => hash(personKey(person)) === owner);
};
