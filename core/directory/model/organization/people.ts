import * as z from 'zod';
import { createRowFinder } from '../../../shared/memoize-by-object.ts';
import { toInternationalPhone } from '../../../text/normalize-phone.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn, validityFields } from '../../../time/validity.ts';
import { UnitRef } from './unit.ts';

export const AccountableRole = z.enum(['handler', 'head', 'duty']);
export type AccountableRole = z.infer<typeof AccountableRole>;

/** Phone number in E.164 format. Accepts every usual spelling, such as "0912 345 678" or "84912345678". */
const StaffPhone = z.string().overwrite(toInternationalPhone).check(z.e164());

/** Person who holds an accountable role at a unit, with telephone number and e-mail address. */
export const Person = z.strictObject({
  unit: UnitRef,
  role: AccountableRole,
  name: z.string().min(1),
  phone: StaffPhone,
  email: z.email(),
  ...validityFields,
});
export type Person = z.infer<typeof Person>;

/** Returns a string that identifies a person in all versions of the roster. It consists of name and telephone number. */
export function toPersonKey({ name, phone }: Pick<Person, 'name' | 'phone'>): string {
  return `${name}\n${phone}`;
}

const listPeopleOfUnit = createRowFinder<Person>(({ unit }) => unit);

/** Returns the people who hold an accountable role at a unit on the given day. */
export function findPeople(
  { people }: { people: readonly Person[] },
  unit: UnitRef,
  role: string,
  on: Date,
): Person[] {
  const date = toLocalDate(on);
  return listPeopleOfUnit(people, unit).filter(
    (person) => person.role === role && isValidOn(person, date),
  );
}
