import { createHmac } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { Keyed } from '../../core/ticket/keyed.ts';

/** `{"current": "v2", "v1": "…", "v2": "…"}`: old versions stay, tickets name the one they need. */
const Secret = z.object({ current: z.string() }).catchall(z.string().min(32));

/** After so long a process looks whether a version was added. */
const freshMinutes = 5;
/** A version that it doesn't know makes it look sooner, but no more often than this. */
const patientMinutes = 1;

const keyedUnder = (
  { current, ...versions }: z.infer<typeof Secret>,
  missed: () => void,
): Keyed => ({
  version: current,
  otherVersions: Object.keys(versions).filter((version) => version !== current),
  digest(purpose, text, version = current) {
    const secret = versions[version];
    if (!secret) {
      missed();
      throw new Error(`The hotline's secret has no version ${version}`);
    }
    return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();
  },
});

/**
 * The hotline's secret, kept by the process and looked at again when it may have grown. Ask for it at every request: a
 * digest under a version that is too new fails, and the request after it knows better.
 */
export const hotlineSecret = (id: string, now = () => new Date()): (() => Promise<Keyed>) => {
  const client = new SecretsManagerClient({});
  let known: Keyed | undefined;
  let asked: Promise<Keyed> | undefined;
  let askAgainAt = 0;
  const inMinutes = (minutes: number): number => now().getTime() + minutes * 60_000;

  const fetchSecret = async (): Promise<Keyed> => {
    const soonest = inMinutes(patientMinutes);
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    return keyedUnder(Secret.parse(JSON.parse(SecretString ?? '')), () => {
      askAgainAt = Math.min(askAgainAt, soonest);
    });
  };
  const ask = async (): Promise<Keyed> => {
    askAgainAt = inMinutes(freshMinutes);
    try {
      known = await fetchSecret();
    } catch (error) {
      askAgainAt = known ? inMinutes(patientMinutes) : 0;
      if (!known) throw error;
      // what is known stays good: an outage of Secrets Manager need not be one of the hotline
    }
    return known;
  };

  return () => {
    if (!asked || now().getTime() >= askAgainAt) asked = ask();
    return asked;
  };
};
