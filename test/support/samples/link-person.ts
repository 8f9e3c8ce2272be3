import { findPeople, toPersonKey } from '../../../core/directory/model/organization/people.ts';
import { sha256 } from '../../../functions/runtime/random.ts';
import { testDirectory } from '../directory/test-directory.ts';
import { openingMorning } from './a-ticket.ts';

/** Returns the `person` field of an officer link for that role on the opening morning. */
export function linkPerson(unit: string, role: string, hash = sha256): string {
  const [person] = findPeople(testDirectory, unit, role, openingMorning);
  return hash(person ? toPersonKey(person) : '');
}
