import { createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { Said } from './sieve.ts';

const Taped = z.object({ place: z.string(), said: z.unknown() });
type Taped = z.infer<typeof Taped>;

async function* taped(dataDirectory: string): AsyncGenerator<Taped> {
  const lines = createInterface({ input: createReadStream(join(dataDirectory, 'tape.jsonl')) });
  for await (const line of lines) yield Taped.parse(JSON.parse(line));
}

/** Requests of the web are answered at once: nobody holds one of them while a version changes. */
const isRequest = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'requestContext' in event;

/** `JourneyJourneyStep` of `HotlineTicketing-local-JourneyJourneyStep5A6FA781`. */
const shortName = (name: string): string =>
  name.replace(/^.*-local-/, '').replace(/[0-9A-F]{8}$/, '');

/** All that functions were given but what came by the web. */
export const saidIn = async (dataDirectory: string): Promise<Said[]> => {
  const all: Said[] = [];
  for await (const { place, said } of taped(dataDirectory)) {
    const [, name] = /^invocation (\S+) event$/.exec(place) ?? [];
    if (name && !isRequest(said)) all.push({ function: shortName(name), event: said });
  }
  return all;
};

const Secret = z.object({ current: z.string() }).catchall(z.string());
const Reply = z.object({ SecretString: z.string() });

export type QueueKey = { key: string; version: string };

/** By which messages were locked in the run's queue: of a secret that was made for it and is gone with it. */
export const queueKeys = async (dataDirectory: string): Promise<QueueKey[]> => {
  for await (const { place, said } of taped(dataDirectory)) {
    if (!/SecretsManager GetSecretValue reply$/i.test(place) || typeof said !== 'string') continue;
    const reply = Reply.safeParse(JSON.parse(said));
    const secret = reply.success && Secret.safeParse(JSON.parse(reply.data.SecretString));
    if (!secret || !secret.success) continue;
    const { current, ...versions } = secret.data;
    return Object.entries(versions).map(([version, inside]) => ({
      version,
      key: createHmac('sha256', inside).update('queued\nchat').digest('base64'),
    }));
  }
  return [];
};
