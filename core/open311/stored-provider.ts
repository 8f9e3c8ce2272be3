import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import type { StaffRole } from '../staff/member.ts';
import { buildBoundedTextSchema, buildMinVisibleLengthCheck } from '../text/written.ts';
import { Instant } from '../time/instant.ts';
import type { Open311Provider } from './provider.ts';

/** Id of an Open311 provider. Its characters are safe in URL paths, audit log entries and counter names. */
export const ProviderId = z.string().regex(/^[a-z0-9]{8,40}$/);

const requiredText = (most: number, problem: 'name-required' | 'words-required') =>
  buildBoundedTextSchema(most, problem).refine(buildMinVisibleLengthCheck(1), problem);

const buildLimitSchema = (most: number) =>
  z.int('number-wanted').min(1, 'number-out-of-range').max(most, 'number-out-of-range');

export const ProviderInput = z.strictObject({
  name: requiredText(100, 'name-required'),
  contact: requiredText(200, 'words-required'),
  mayCreate: z.boolean().default(true),
  mayUpdate: z.boolean().default(false),
  unit: UnitRef.optional(),
  services: z.array(z.string().max(20, 'too-long')).min(1).max(100, 'too-long').optional(),
  takesIdentity: z.boolean().default(false),
  perMinute: buildLimitSchema(600).default(60),
  perDay: buildLimitSchema(100_000).default(5000),
  expiresAt: Instant.optional(),
  isTest: z.boolean().default(false),
});
export type ProviderInput = z.infer<typeof ProviderInput>;

/** Open311 provider as stored. It contains the hash of the API key, but not the key. */
export const StoredProvider = z.object({
  ...ProviderInput.shape,
  id: ProviderId,
  /** Version of the stored provider, for optimistic locking; increases with each change. */
  version: z.int().positive(),
  keyHash: z.string(),
  /** First characters of the API key, by which administrators recognize it. */
  keyStart: z.string(),
  issuedAt: Instant,
  /** Time at which the stored Open311 provider was last changed; undefined before the first change. */
  changedAt: Instant.optional(),
  withdrawnAt: Instant.optional(),
});
export type StoredProvider = z.infer<typeof StoredProvider> & Open311Provider;

const ProviderChangeKind = z.enum(['issued', 'key-renewed', 'withdrawn']);
type ProviderChangeKind = z.infer<typeof ProviderChangeKind>;

/** Change of an Open311 provider, with its author and reason for the audit log. */
export type ProviderChange = {
  kind: ProviderChangeKind;
  after: StoredProvider;
  at: Date;
  by: { sub: string; role: StaffRole };
  reason?: string | undefined;
};

export type ProviderStore = {
  /** Returns the provider whose current API key has the given hash. */
  findByKey(keyHash: string): Promise<StoredProvider | undefined>;
  find(id: string): Promise<StoredProvider | undefined>;
  /** Returns all Open311 providers sorted by name, including revoked ones. */
  list(): Promise<StoredProvider[]>;
  /** Stores a changed Open311 provider. Returns false on a version conflict. */
  put(change: ProviderChange): Promise<boolean>;
};
