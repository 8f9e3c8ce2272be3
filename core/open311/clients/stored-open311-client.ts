import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import type { StaffRole } from '../../staff/members/member.ts';
import {
  buildBoundedTextSchema,
  buildMinVisibleLengthCheck,
} from '../../text/bounded-text-schema.ts';
import { Instant } from '../../time/instant.ts';
import type { Open311Client } from './open311-client.ts';

/** Id of an Open311 provider. Its characters are safe in URL paths, audit log entries and counter names. */
export const Open311ClientId = z.string().regex(/^[a-z0-9]{8,40}$/);

const requiredText = (most: number, problem: 'name-required' | 'words-required') =>
  buildBoundedTextSchema(most, problem).refine(buildMinVisibleLengthCheck(1), problem);

const buildLimitSchema = (most: number) =>
  z.int('number-wanted').min(1, 'number-out-of-range').max(most, 'number-out-of-range');

export const Open311ClientInput = z.strictObject({
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
export type Open311ClientInput = z.infer<typeof Open311ClientInput>;

/** Open311 provider as stored. It contains the hash of the API key, but not the key. */
export const StoredOpen311Client = z.object({
  ...Open311ClientInput.shape,
  id: Open311ClientId,
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
export type StoredOpen311Client = z.infer<typeof StoredOpen311Client> & Open311Client;

const Open311ClientChangeKind = z.enum(['issued', 'key-renewed', 'withdrawn']);
type Open311ClientChangeKind = z.infer<typeof Open311ClientChangeKind>;

/** Change of an Open311 provider, with its author and reason for the audit log. */
export type Open311ClientChange = {
  kind: Open311ClientChangeKind;
  after: StoredOpen311Client;
  at: Date;
  by: { sub: string; role: StaffRole };
  reason?: string | undefined;
};

export type Open311ClientStore = {
  /** Returns the provider whose current API key has the given hash. */
  findByKey(keyHash: string): Promise<StoredOpen311Client | undefined>;
  find(id: string): Promise<StoredOpen311Client | undefined>;
  /** Returns all Open311 providers sorted by name, including revoked ones. */
  list(): Promise<StoredOpen311Client[]>;
  /** Stores a changed Open311 provider. Returns false on a version conflict. */
  put(change: Open311ClientChange): Promise<boolean>;
};
