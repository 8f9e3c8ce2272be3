import * as z from 'zod';
import { type Entry, entriesOf } from '../log.ts';
import { roster } from '../plan/directory-data.ts';

export type Post = { unit: string; role: 'handler' | 'head' | 'duty' };

const Changed = z.object({
  unit: z.string(),
  role: z.enum(['handler', 'head', 'duty']),
  phone: z.string(),
  email: z.string(),
});

/** Returns the role behind each telephone number and e-mail address, including changes during the month. */
export function mapAddressesToRoles(entries: readonly Entry[]): ReadonlyMap<string, Post> {
  const changed = entriesOf(entries, 'event')
    .filter(({ what }) => what.startsWith('staff-'))
    .map(({ detail }) => Changed.parse(JSON.parse(detail)));
  return new Map(
    [...roster, ...changed].flatMap(({ unit, role, phone, email }): [string, Post][] => [
      [phone, { unit, role }],
      [email, { unit, role }],
    ]),
  );
}
