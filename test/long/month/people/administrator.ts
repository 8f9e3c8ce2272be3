import * as z from 'zod';
import type { Month } from '../month.ts';
import { type Member, signIn } from './staff.ts';

const Version = z.looseObject({ version: z.string() });
const Table = z.looseObject({
  rows: z.array(z.looseObject({ key: z.string(), row: z.record(z.string(), z.unknown()) })),
});
export type Row = Record<string, unknown>;
type Edit = { table: string; key: string; row: Row | null };

export async function readTable(member: Member, table: string) {
  return Table.parse(JSON.parse((await member.get(`directory/tables/${table}`)).text)).rows;
}

/** Changes rows of the directory through the console's API; throws if the hotline rejects the change. */
export async function changeDirectory(
  member: Member,
  edits: readonly Edit[],
  { reason, key }: { reason: string; key: string },
): Promise<void> {
  const { version } = Version.parse(JSON.parse((await member.get('directory')).text));
  const body = { baseVersion: version, reason, edits };
  const answer = await member.post('directory/changes', body, key);
  if (answer.status !== 201) throw new Error(`${reason}: ${answer.status} ${answer.text}`);
}

export function asAdministrator(month: Month): Promise<Member> {
  return signIn(month, 'administrator');
}
