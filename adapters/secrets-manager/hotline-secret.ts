import { createHmac } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { Keyed } from '../../core/ticket/keyed.ts';

/** `{"current": "v2", "v1": "…", "v2": "…"}`: old versions stay, tickets name the one they need. */
const Secret = z.object({ current: z.string() }).catchall(z.string().min(32));

const keyedUnder = ({ current, ...versions }: z.infer<typeof Secret>): Keyed => ({
  version: current,
  digest(purpose, text, version = current) {
    const secret = versions[version];
    if (!secret) throw new Error(`The hotline's secret has no version ${version}`);
    return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();
  },
});

/** The hotline's secret, fetched once a process. */
export const hotlineSecret = (id: string): (() => Promise<Keyed>) => {
  let keyed: Promise<Keyed> | undefined;
  const fetchSecret = async (): Promise<Keyed> => {
    const client = new SecretsManagerClient({});
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    return keyedUnder(Secret.parse(JSON.parse(SecretString ?? '')));
  };
  return () => {
    keyed ??= fetchSecret().catch((error: unknown) => {
      keyed = undefined; // the next request tries again
      throw error;
    });
    return keyed;
  };
};
