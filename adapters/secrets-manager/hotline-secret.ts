import { createHmac } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';

/**
 * Schema of the hotline's secret: `{"current": "v2", "v1": "…", "v2": "…"}`. Old versions remain, because each ticket names
 * the version that it needs.
 */
const Secret = z.object({ current: z.string() }).catchall(z.string().min(32));

/** Minutes for which a process caches the hotline's secret. */
const freshMinutes = 5;
/** Minimum minutes between two reads of the hotline's secret when a ticket names an unknown version. */
const patientMinutes = 1;

const createVersionedHmac = (
  { current, ...versions }: z.infer<typeof Secret>,
  missed: () => void,
): Hmac => ({
  version: current,
  otherVersions: Object.keys(versions).filter((version) => version !== current),
  digest(purpose, text, version = current) {
    const secret = versions[version];
    if (!secret) {
      missed();
      throw new Error(
        `The hotline secret has no version ${version}; restore that version in Secrets Manager`,
      );
    }
    return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();
  },
});

/**
 * Returns a cached reader of the hotline's secret. Call the reader for each request: a request for an unknown version fails,
 * and a later call reads the secret again. During an outage of Secrets Manager, the cached secret stays in use.
 */
export function createHotlineSecretReader(id: string, now = () => new Date()): () => Promise<Hmac> {
  const client = new SecretsManagerClient({});
  let known: Hmac | undefined;
  let latestRead: Promise<Hmac> | undefined;
  let askAgainAt = 0;
  const inMinutes = (minutes: number): number => now().getTime() + minutes * 60_000;

  const fetchSecret = async (): Promise<Hmac> => {
    const soonest = inMinutes(patientMinutes);
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    return createVersionedHmac(Secret.parse(JSON.parse(SecretString ?? '')), () => {
      askAgainAt = Math.min(askAgainAt, soonest);
    });
  };
  const ask = async (): Promise<Hmac> => {
    askAgainAt = inMinutes(freshMinutes);
    try {
      known = await fetchSecret();
    } catch (error) {
      askAgainAt = known ? inMinutes(patientMinutes) : 0;
      if (!known) throw error;
      // the cached secret stays valid, so that an outage of Secrets Manager does not stop the hotline
    }
    return known;
  };

  return () => {
    if (!latestRead || now().getTime() >= askAgainAt) latestRead = ask();
    return latestRead;
  };
}
