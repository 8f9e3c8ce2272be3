import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { ResponseInstant } from './shared-answers.ts';

const provider = {
  id: z.string(),
  name: z.string(),
  contact: z.string(),
  mayCreate: z.boolean(),
  mayUpdate: z.boolean(),
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
  /** Topic codes under which the provider may file reports; absent if all are allowed. */
  services: z.array(z.string()).optional(),
  takesIdentity: z.boolean(),
  perMinute: z.int(),
  perDay: z.int(),
  isTest: z.boolean(),
  /** First characters of the API key, for recognition only. */
  keyStart: z.string(),
  issuedAt: ResponseInstant,
  changedAt: ResponseInstant,
  expiresAt: ResponseInstant.optional(),
  withdrawnAt: ResponseInstant.optional(),
};

export const ProviderResponse = z.strictObject(provider);

export const ProvidersResponse = z.strictObject({
  providers: z.array(ProviderResponse),
  /** Base URLs of Open311 for production keys and test keys. */
  endpoint: z.string(),
  testEndpoint: z.string(),
});

/** Issued API key. The response contains the key only once; the hotline stores just its hash. */
export const IssuedKeyResponse = z.strictObject({
  provider: ProviderResponse,
  key: z.string(),
  endpoint: z.string(),
});
