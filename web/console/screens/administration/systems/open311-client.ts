import type * as z from 'zod';
import type {
  IssuedOpen311KeyResponse,
  Open311ClientResponse,
} from '../../../../../core/contract/staff/administration/open311-client-responses.ts';
import type { UnitRef } from '../../../../../core/directory/model/organization/unit.ts';

/** Open311 provider with the status of its API key. */
export type Open311ClientView = z.infer<typeof Open311ClientResponse>;
export type IssuedOpen311ClientKey = z.infer<typeof IssuedOpen311KeyResponse>;

export const open311ClientsPath = '/api/staff/providers';

export function getOpen311ClientKeyState(
  { expiresAt, withdrawnAt }: Pick<Open311ClientView, 'expiresAt' | 'withdrawnAt'>,
  now: Date,
): 'in-force' | 'expired' | 'withdrawn' {
  if (withdrawnAt) return 'withdrawn';
  return expiresAt && new Date(expiresAt) <= now ? 'expired' : 'in-force';
}

export type Open311ClientDraft = {
  name: string;
  contact: string;
  unit: UnitRef | undefined;
  isTest: boolean;
  services: string[];
  takesIdentity: boolean;
  perMinute: string;
  perDay: string;
  /** Last day of the API key's validity as an ISO date; empty when the key doesn't expire. */
  expiresOn: string;
};

export const emptyOpen311ClientDraft: Open311ClientDraft = {
  name: '',
  contact: '',
  unit: undefined,
  isTest: false,
  services: [],
  takesIdentity: false,
  perMinute: '60',
  perDay: '5000',
  expiresOn: '',
};

/** Converts typed digits to a number. Returns any other input unchanged, so that the server reports the validation error. */
const amount = (typed: string): number | string | undefined => {
  const plain = typed.trim();
  return /^\d+$/.test(plain) ? Number(plain) : plain || undefined;
};

/** Converts the form for an Open311 API key to the API request body. The key remains valid until the end of its last day. */
export function toOpen311ClientBody(draft: Open311ClientDraft): Record<string, unknown> {
  return {
    name: draft.name,
    contact: draft.contact,
    unit: draft.unit,
    isTest: draft.isTest,
    services: draft.services.length > 0 ? draft.services : undefined,
    takesIdentity: draft.takesIdentity,
    perMinute: amount(draft.perMinute),
    perDay: amount(draft.perDay),
    expiresAt: draft.expiresOn ? `${draft.expiresOn}T23:59:59+07:00` : undefined,
  };
}

type FieldErrors = readonly { field: string; message: string }[];

export function findFieldErrorMessage(errors: FieldErrors, name: string): string | undefined {
  return errors.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message;
}
