import * as z from 'zod';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';
import { UnitRef } from './unit.ts';

export const PersonRole = z.enum(['handler', 'head', 'duty']);
export type PersonRole = z.infer<typeof PersonRole>;

/** Who answers for a unit in a role, and how to reach them. */
export const Person = z.strictObject({
  unit: UnitRef,
  role: PersonRole,
  name: z.string().min(1),
  phone: z.e164(),
  email: z.email(),
  ...validity,
});
export type Person = z.infer<typeof Person>;

/** What makes somebody the same person in two versions of the roster: name and telephone number. */
export const personKey = ({ name, phone }: Pick<Person, 'name' | 'phone'>): string =>
  `${name}\n${phone}`;

/** The people of a unit in a role on that day; a reused area code makes the day matter. */
export const peopleOf = (
  { people }: { people: readonly Person[] },
  unit: UnitRef,
  role: string,
  on: Date,
): Person[] => {
  const date = localDate(on);
  return people.filter(
    (person) => person.unit === unit && person.role === role && isValidOn(person, date),
  );
};
