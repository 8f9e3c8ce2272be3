import * as z from 'zod';
import type { FieldError } from '../clock-move.ts';
import type { PasswordlessSignIn } from '../sign-in/sign-in.ts';

const IssuedKeyResponse = z.object({
  key: z.string(),
  endpoint: z.string(),
  provider: z.unknown(),
});

const Problem = z.object({
  title: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});

/** Default values for issuing an Open311 API key; by default, the key has every permission. */
const defaultKeyRequest = {
  name: 'Hệ thống thử',
  contact: 'thu-nghiem@example.com',
  mayCreate: true,
  mayUpdate: true,
  takesIdentity: true,
  perMinute: 600, // Open311 validators send more requests than other clients
};

const flags = new Set(['mayCreate', 'mayUpdate', 'takesIdentity', 'isTest']);
const amounts = new Set(['perMinute', 'perDay']);

/** Converts a text field of the Open311 key form to the type that the staff API expects. */
const convertField = (name: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (flags.has(name) && /^(true|false)$/.test(value)) return value === 'true';
  if (amounts.has(name) && /^\d+$/.test(value)) return Number(value);
  return name === 'services' ? value.split(',') : value;
};

export type Open311Key = { api_key: string; endpoint: string; provider: unknown };

type Outcome =
  | { kind: 'issued'; issued: Open311Key }
  | { kind: 'refused'; status: 400 | 503; title: string; errors: FieldError[] };

/** Issues an Open311 API key through the staff API, on behalf of the first administrator. */
export async function issueOpen311Key(
  input: unknown,
  { asAdministrator }: Pick<PasswordlessSignIn, 'asAdministrator'>,
  address: string,
): Promise<Outcome> {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(input);
  const convertedFields = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, convertField(name, value)]),
  );
  const path = '/api/staff/providers';
  const answer = await asAdministrator('POST', path, { ...defaultKeyRequest, ...convertedFields });
  if (!answer.ok) {
    const { title, errors } = Problem.parse(await answer.json());
    return { kind: 'refused', status: answer.status >= 500 ? 503 : 400, title, errors };
  }
  const { key, endpoint, provider } = IssuedKeyResponse.parse(await answer.json());
  return {
    kind: 'issued',
    issued: { api_key: key, provider, endpoint: `${address}${endpoint}` },
  };
}
