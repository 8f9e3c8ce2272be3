import type { Month } from '../month.ts';
import { roster } from '../plan/directory-data.ts';

type Post = { unit: string; role: string };

const byAddress = new Map<string, Post>(
  roster.flatMap((person) => [
    [person.phone, person],
    [person.email, person],
  ]),
);

/** Returns the role that an address belongs to, from the initial people and later changes by administrators. */
export function findRoleByAddress(
  { state }: Pick<Month, 'state'>,
  address: string,
): Post | undefined {
  const changed = state.notes[`post of ${address}`];
  if (changed === undefined) return byAddress.get(address);
  const [unit = '', role = ''] = changed.split(' ');
  return { unit, role };
}
