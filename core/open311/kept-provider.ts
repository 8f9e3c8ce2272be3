import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import type { StaffRole } from '../staff/member.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { Instant } from '../time/instant.ts';
import type { Provider } from './provider.ts';

/** In paths, in the log of what staff did, and in the names of counters. */
export const ProviderId = z.string().regex(/^[a-z0-9]{8,40}$/);

const said = (most: number, problem: 'name-required' | 'words-required') =>
  written(most, problem).refine(isVisiblyAtLeast(1), problem);

const whole = (most: number) =>
  z.int('number-wanted').min(1, 'number-out-of-range').max(most, 'number-out-of-range');

/** What an administrator says of whoever gets a key. */
export const ProviderRequest = z.strictObject({
  name: said(100, 'name-required'),
  contact: said(200, 'words-required'),
  mayCreate: z.boolean().default(true),
  mayUpdate: z.boolean().default(false),
  unit: UnitRef.optional(),
  services: z.array(z.string().max(20, 'too-long')).min(1).max(100, 'too-long').optional(),
  takesIdentity: z.boolean().default(false),
  perMinute: whole(600).default(60),
  perDay: whole(100_000).default(5000),
  expiresAt: Instant.optional(),
  isTest: z.boolean().default(false),
});
export type ProviderRequest = z.infer<typeof ProviderRequest>;

/** A provider as it is kept: of its key, the hash alone. */
export const KeptProvider = z.object({
  ...ProviderRequest.shape,
  id: ProviderId,
  /** Rises with each change. */
  version: z.int().positive(),
  keyHash: z.string(),
  /** The key's first signs, by which people tell it from others. */
  keyStart: z.string(),
  issuedAt: Instant,
  /** The last change; before any, it was issued. */
  changedAt: Instant.optional(),
  withdrawnAt: Instant.optional(),
});
export type KeptProvider = z.infer<typeof KeptProvider> & Provider;

const ProviderChangeKind = z.enum(['issued', 'key-renewed', 'withdrawn']);
type ProviderChangeKind = z.infer<typeof ProviderChangeKind>;

/** What was done to a provider, by whom, and why. */
export type ProviderChange = {
  kind: ProviderChangeKind;
  after: KeptProvider;
  at: Date;
  by: { sub: string; role: StaffRole };
  reason?: string | undefined;
};

export type ProviderStore = {
  /** Of whom this is the key, as long as it is the last one that was given. */
  findByKey(keyHash: string): Promise<KeptProvider | undefined>;
  find(id: string): Promise<KeptProvider | undefined>;
  /** All of them by name, those whose keys were taken back too. */
  list(): Promise<KeptProvider[]>;
  /** The change, on condition that nobody made another one meanwhile. */
  put(change: ProviderChange): Promise<boolean>;
};
