import { chanceOf, oneOf } from '../chance.ts';
import type { Doors, OpenDoorsResponse } from '../doors/open-doors.ts';
import { type Platforms, platformsOf } from '../doors/platforms.ts';
import type { Tally } from './tally.ts';

type Platform = 'zalo' | 'messenger';
type Headers = Record<string, string>;
type Posted = { body: string; headers: Headers };

const json = { 'content-type': 'application/json' };

/** One byte of a text is another one now. */
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

/** What somebody between the platform and us could do, who does not know the secret. */
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

/** As a platform would send it. */
const goodFrom = (platforms: Platforms, platform: Platform, payload: unknown): Posted => {
  const body = JSON.stringify(payload);
  return { body, headers: platforms.sign(platform, body) };
};

const post = (
  doors: Doors,
  platform: Platform,
  { body, headers }: Posted,
): Promise<OpenDoorsResponse> =>
  doors.ask({ method: 'POST', path: `/hooks/${platform}`, body, headers: { ...json, ...headers } });

/** A sign in other letters is the same proof; and whatever was changed to what it was is no change. */
const isTampered = (good: Posted, sent: Posted): boolean =>
  good.body !== sent.body ||
  JSON.stringify(good.headers).toLowerCase() !== JSON.stringify(sent.headers).toLowerCase();

/** Messages that were tampered with on their way: none is heard. */
export const tamperWebhooks = async (
  doors: Doors,
  { tally, seed, count }: { tally: Tally; seed: number; count: number },
): Promise<void> => {
  const platforms = await platformsOf(doors);
  const chance = chanceOf(seed);
  for (let number = 0; number < count; number += 1) {
    const platform = number % 2 === 0 ? 'zalo' : 'messenger';
    const good = goodFrom(platforms, platform, oneOf(platforms[platform], chance));
    const sent = oneOf(tampers, chance)?.(good, chance) ?? good;
    if (!isTampered(good, sent)) continue;
    const { status, writes } = await post(doors, platform, sent);
    tally.same(`tampered message ${number} of ${platform}`, [status, writes], [403, []]);
  }
};

const hours = 3_600_000;

/** The first of each platform is what a person wrote. */
const textAt = (platforms: Platforms, platform: Platform, from: Date, to: Date): Posted => {
  const [text] = platforms[platform];
  const moved = JSON.stringify(text).replaceAll(String(from.getTime()), String(to.getTime()));
  return { body: moved, headers: platforms.sign(platform, moved) };
};

/** Recordings of good messages: the same again is one message, and what is too old, or of tomorrow, is none. */
export const replayWebhooks = async (doors: Doors, tally: Tally): Promise<void> => {
  for (const platform of ['zalo', 'messenger'] as const) {
    const platforms = await platformsOf(doors);
    const now = stampIn(JSON.stringify(platforms[platform][0]));
    for (const [hoursOff, isHeard] of [
      [0, true],
      [-5.9, true],
      [5.9, true],
      [-6.1, false],
      [6.1, false],
      [-24 * 365, false],
      [24 * 365, false],
    ] as const) {
      const at = new Date(now.getTime() + hoursOff * hours);
      const { status, writes } = await post(doors, platform, textAt(platforms, platform, now, at));
      const what = `a message of ${platform} of ${hoursOff} hours from now`;
      tally.same(what, [status, writes], [200, isHeard ? ['SendMessage'] : []]);
    }
  }
};

const stampIn = (body: string): Date =>
  new Date(Number(/"timestamp":"?(\d{13})/.exec(body)?.[1] ?? 0));
