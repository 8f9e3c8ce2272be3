import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { Moment } from './shared-answers.ts';

const provider = {
  id: z.string(),
  name: z.string(),
  contact: z.string(),
  mayCreate: z.boolean(),
  mayUpdate: z.boolean(),
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
  /** The topics it may file under; without them, all. */
  services: z.array(z.string()).optional(),
  takesIdentity: z.boolean(),
  perMinute: z.int(),
  perDay: z.int(),
  isTest: z.boolean(),
  /** The key's first signs, which open nothing. */
  keyStart: z.string(),
  issuedAt: Moment,
  changedAt: Moment,
  expiresAt: Moment.optional(),
  withdrawnAt: Moment.optional(),
};

export const ProviderAnswer = z.strictObject(provider);

/** By name, those whose keys were withdrawn too. */
export const ProvidersAnswer = z.strictObject({
  providers: z.array(ProviderAnswer),
  /** Under which address each kind of key opens Open311. */
  endpoint: z.string(),
  testEndpoint: z.string(),
});

/** A key is told here once, and kept nowhere. */
export const IssuedAnswer = z.strictObject({
  provider: ProviderAnswer,
  key: z.string(),
  endpoint: z.string(),
});
