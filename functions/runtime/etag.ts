import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

const Fields = z.record(z.string(), z.unknown());

/** What is read back from the table has its fields in any order, and says the same. */
const inOrder = (_: string, value: unknown): unknown => {
  const fields = Array.isArray(value) ? undefined : Fields.safeParse(value).data;
  if (!fields) return value;
  return Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

const sumOf = (body: string): string => {
  const said = JSON.stringify(z.unknown().parse(JSON.parse(body)), inOrder);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
};

const tagsIn = (header: string): string[] =>
  header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

/**
 * The answer with a name for exactly what it says, its version first if it has one; nothing but the name for who has
 * that already. Polling costs a read, not the sending.
 */
export const unlessKnown = (reply: Reply, { headers }: Request, version?: number): Reply => {
  const etag = `"${version === undefined ? '' : `${version}.`}${sumOf(reply.body)}"`;
  const isKnown = tagsIn(headers['if-none-match'] ?? '').includes(etag);
  const named = { ...reply, headers: { ...reply.headers, etag } };
  return isKnown ? { ...named, statusCode: 304, body: '' } : named;
};

/** The version that an ETag of ours names. */
export const versionIn = (ifMatch: string | undefined): number | undefined => {
  const number = /^(?:W\/)?"([1-9]\d{0,8})(?:\.[\w-]+)?"$/.exec(ifMatch ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
};
