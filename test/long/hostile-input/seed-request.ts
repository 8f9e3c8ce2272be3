import type { StaffRole } from '../../../core/staff/members/member.ts';
import type { EndpointRequest } from '../endpoints/endpoint-request.ts';

export type StringFields = Record<string, string>;

/** A valid request, in parts that a test can corrupt separately. */
export type SeedRequest = {
  /** Route in the API's table: `POST /api/reports`. */
  route: string;
  method: string;
  path: string;
  query?: StringFields;
  headers?: StringFields;
  cookies?: StringFields;
  /** Body; at most one of `json`, `form` and `bytes` is set. */
  json?: unknown;
  form?: StringFields;
  bytes?: Uint8Array;
  as?: StaffRole;
  /** Platform whose signature the body needs; the signature is computed after the body was corrupted. */
  signedBy?: 'zalo' | 'messenger';
};

const encoded = (fields: StringFields): string => new URLSearchParams(fields).toString();

const bodyOf = ({ json, form, bytes }: SeedRequest): Pick<EndpointRequest, 'body' | 'headers'> => {
  if (json !== undefined) {
    return { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } };
  }
  if (form) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { body: encoded(form), headers };
  }
  return bytes ? { body: bytes, headers: { 'content-type': 'image/jpeg' } } : {};
};

/** Converts a seed request to the HTTP request to send, before a platform signature is added. */
export function toEndpointRequest(seed: SeedRequest): EndpointRequest {
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
}
