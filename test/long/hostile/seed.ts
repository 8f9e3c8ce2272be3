import type { StaffRole } from '../../../core/staff/member.ts';
import type { SentInput } from '../doors/sent.ts';

export type SeedFields = Record<string, string>;

/** A request that would be taken as it is, in parts that can be spoilt one by one. */
export type Seed = {
  /** The line of the door's table that it goes to: `POST /api/reports`. */
  route: string;
  method: string;
  path: string;
  query?: SeedFields;
  headers?: SeedFields;
  cookies?: SeedFields;
  /** One of these at most. */
  json?: unknown;
  form?: SeedFields;
  bytes?: Uint8Array;
  as?: StaffRole;
  /** Whose signature the body needs to be heard at all; made after the body was spoilt. */
  signedBy?: 'zalo' | 'messenger';
};

const encoded = (fields: SeedFields): string => new URLSearchParams(fields).toString();

const bodyOf = ({ json, form, bytes }: Seed): Pick<SentInput, 'body' | 'headers'> => {
  if (json !== undefined) {
    return { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } };
  }
  if (form) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { body: encoded(form), headers };
  }
  return bytes ? { body: bytes, headers: { 'content-type': 'image/jpeg' } } : {};
};

/** As it is sent, before anybody signs it. */
export const sentOf = (seed: Seed): SentInput => {
  const { method, path, query, headers, cookies } = seed;
  const body = bodyOf(seed);
  return {
    method,
    path,
    ...body,
    ...(query && { query: encoded(query) }),
    headers: { 'user-agent': 'a stranger', ...body.headers, ...headers },
    ...(cookies && { cookies: Object.entries(cookies).map(([name, value]) => `${name}=${value}`) }),
  };
};
