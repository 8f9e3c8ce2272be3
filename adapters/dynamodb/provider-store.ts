import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { takeFrom } from '../../core/access/attempts.ts';
import type { Provider, Providers } from '../../core/open311/provider.ts';
import { Instant } from '../../core/time/instant.ts';
import { attemptCounter } from './attempt-counter.ts';
import { keys, type TicketTable } from './table.ts';

const StoredProvider = z.object({
  id: z.string(),
  name: z.string(),
  contact: z.string(),
  mayCreate: z.boolean(),
  mayUpdate: z.boolean(),
  services: z.array(z.string()).optional(),
  takesIdentity: z.boolean(),
  perMinute: z.number().int().positive(),
  perDay: z.number().int().positive(),
  expiresAt: Instant.optional(),
  withdrawnAt: Instant.optional(),
  isTest: z.boolean(),
});

const limitsOf = ({ id, perMinute, perDay }: Pick<Provider, 'id' | 'perMinute' | 'perDay'>) => [
  { bucket: `open311#${id}`, limit: { most: perMinute, withinMinutes: 1 } },
  { bucket: `open311#${id}`, limit: { most: perDay, withinMinutes: 24 * 60 } },
];

/** Providers by the hashes of their keys; what they use is counted for all functions together. */
export const providerStore = (table: TicketTable): Providers => ({
  async find(keyHash) {
    const { client, name } = table;
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: keys.provider(keyHash), ConsistentRead: true }),
    );
    return Item && withoutGaps(StoredProvider.parse(Item));
  },
  async countUse(provider, now) {
    const attempts = attemptCounter(table, () => now);
    const retryAt = await takeFrom(attempts, limitsOf(provider));
    if (!retryAt) return { kind: 'allowed' };
    const seconds = Math.ceil((retryAt.getTime() - now.getTime()) / 1000);
    return { kind: 'too-many', retryAfterSeconds: Math.max(1, seconds) };
  },
});

const withoutGaps = ({
  services,
  expiresAt,
  withdrawnAt,
  ...provider
}: z.infer<typeof StoredProvider>): Provider => ({
  ...provider,
  ...(services && { services }),
  ...(expiresAt && { expiresAt }),
  ...(withdrawnAt && { withdrawnAt }),
});
