import type { EndpointResponse, LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import { createPlatformSenders, type PlatformSenders } from '../endpoints/platform-senders.ts';
import { createSeedRandom, pickRandom } from '../seeded-random.ts';
import type { AccessCounts } from './access-counts.ts';

type Platform = 'zalo' | 'messenger';
type Headers = Record<string, string>;
type Posted = { body: string; headers: Headers };

const json = { 'content-type': 'application/json' };

/** Changes one byte of a text. */
const bentText = (text: string, chance: () => number): string => {
  const at = Math.floor(chance() * text.length);
  const sign = String.fromCharCode(33 + Math.floor(chance() * 90));
  const bent = text.slice(0, at) + sign + text.slice(at + 1);
  return bent === text ? `${text} ` : bent;
};

type Tamper = (good: Posted, chance: () => number) => Posted;

const withProof =
  (change: (proof: string, chance: () => number) => string): Tamper =>
  ({ body, headers }, chance) => ({
    body,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, change(value, chance)]),
    ),
  });

const prefix = /^(mac|sha256)=/;

/** Changes that an attacker without the platform's secret could make to a message. */
const tampers: readonly Tamper[] = [
  ({ body, headers }, chance) => ({ body: bentText(body, chance), headers }),
  ({ body, headers }, chance) => ({ body: bentText(bentText(body, chance), chance), headers }),
  ({ body, headers }) => ({ body: `${body} `, headers }),
  ({ body, headers }) => ({ body: body.slice(0, -1), headers }),
  ({ body, headers }) => ({ body: body.replace(/"text":"/, '"text":"x'), headers }),
  ({ body, headers }) => ({ body: body.replace(/"timestamp":"?\d/, '$&0'), headers }),
  ({ body }) => ({ body, headers: {} }),
  withProof((proof, chance) => {
    const bent = bentText(proof.replace(prefix, ''), chance);
    return `${prefix.exec(proof)?.[0]}${bent}`;
  }),
  withProof((proof) => proof.slice(0, -1)),
  withProof((proof) => `${proof}0`),
  withProof((proof) => proof.replace(prefix, 'sha1=')),
  withProof((proof) => `${proof},${proof}`),
  withProof(() => ''),
  withProof(() => 'sha256='),
  withProof(() => `mac=${'0'.repeat(64)}`),
];

/** Returns a correctly signed message of a chat platform. */
const goodFrom = (platforms: PlatformSenders, platform: Platform, payload: unknown): Posted => {
  const body = JSON.stringify(payload);
  return { body, headers: platforms.sign(platform, body) };
};

const post = (
  loadedEndpoints: LoadedEndpoints,
  platform: Platform,
  { body, headers }: Posted,
): Promise<EndpointResponse> =>
  loadedEndpoints.sendRequest({
    method: 'POST',
    path: `/hooks/${platform}`,
    body,
    headers: { ...json, ...headers },
  });

/** Returns whether a signed message was changed; changing only the case of the signature doesn't count. */
const isTampered = (good: Posted, posted: Posted): boolean =>
  good.body !== posted.body ||
  JSON.stringify(good.headers).toLowerCase() !== JSON.stringify(posted.headers).toLowerCase();

/** Verifies that chat platform webhooks reject messages changed after signing. */
export async function checkTamperedWebhooks(
  loadedEndpoints: LoadedEndpoints,
  { accessCounts, seed, count }: { accessCounts: AccessCounts; seed: number; count: number },
): Promise<void> {
  const platforms = await createPlatformSenders(loadedEndpoints);
  const chance = createSeedRandom(seed);
  for (let number = 0; number < count; number += 1) {
    const platform = number % 2 === 0 ? 'zalo' : 'messenger';
    const good = goodFrom(platforms, platform, pickRandom(platforms[platform], chance));
    const posted = pickRandom(tampers, chance)?.(good, chance) ?? good;
    if (!isTampered(good, posted)) continue;
    const { status, writes } = await post(loadedEndpoints, platform, posted);
    accessCounts.same(`tampered message ${number} of ${platform}`, [status, writes], [403, []]);
  }
}

const hours = 3_600_000;

/** Returns a chat platform's text message with its timestamp moved, signed again. */
const textAt = (platforms: PlatformSenders, platform: Platform, from: Date, to: Date): Posted => {
  const [text] = platforms[platform];
  const moved = JSON.stringify(text).replaceAll(String(from.getTime()), String(to.getTime()));
  return { body: moved, headers: platforms.sign(platform, moved) };
};

/** Verifies that a replayed message counts once, and that messages that are too old or in the future are ignored. */
export async function checkReplayedWebhooks(
  loadedEndpoints: LoadedEndpoints,
  counts: AccessCounts,
): Promise<void> {
  for (const platform of ['zalo', 'messenger'] as const) {
    const platforms = await createPlatformSenders(loadedEndpoints);
    const now = stampIn(JSON.stringify(platforms[platform][0]));
    for (const [hoursOff, isAccepted] of [
      [0, true],
      [-5.9, true],
      [5.9, true],
      [-6.1, false],
      [6.1, false],
      [-24 * 365, false],
      [24 * 365, false],
    ] as const) {
      const at = new Date(now.getTime() + hoursOff * hours);
      const { status, writes } = await post(
        loadedEndpoints,
        platform,
        textAt(platforms, platform, now, at),
      );
      const what = `a message of ${platform} of ${hoursOff} hours from now`;
      counts.same(what, [status, writes], [200, isAccepted ? ['SendMessage'] : []]);
    }
  }
}

const stampIn = (body: string): Date =>
  new Date(Number(/"timestamp":"?(\d{13})/.exec(body)?.[1] ?? 0));
