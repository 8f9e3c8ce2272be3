import { pickRandom } from '../seeded-random.ts';
import { contentTypes, type HostileValues, rawBodies } from './hostile-values.ts';
import type { SeedRequest, StringFields } from './seed-request.ts';

type RandomGenerator = () => number;

/** Corrupts one part of a valid request. */
type Spoiler = (
  seed: SeedRequest,
  values: HostileValues,
  chance: RandomGenerator,
) => Partial<SeedRequest> & { raw?: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a JSON value with a random change at any depth. */
const changedIn = (value: unknown, values: HostileValues, chance: RandomGenerator): unknown => {
  const isHere = chance() < 0.15;
  if (Array.isArray(value) && value.length > 0 && !isHere) {
    const at = Math.floor(chance() * value.length);
    return value.map((one, index) => (index === at ? changedIn(one, values, chance) : one));
  }
  if (!isObject(value) || isHere) return pickRandom(values.json, chance);
  const names = Object.keys(value);
  const name = pickRandom(names, chance);
  const kind = chance();
  if (name === undefined || kind < 0.1) {
    const added = pickRandom(values.texts, chance) ?? '';
    return Object.fromEntries([...Object.entries(value), [added, pickRandom(values.json, chance)]]);
  }
  if (kind < 0.2) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  const changed = changedIn(value[name], values, chance);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === name ? changed : one]),
  );
};

const spoiltFields = (
  fields: StringFields,
  { texts }: HostileValues,
  chance: RandomGenerator,
): StringFields => {
  const name =
    chance() < 0.15 ? pickRandom(texts, chance) : pickRandom(Object.keys(fields), chance);
  return { ...fields, [name ?? 'x']: pickRandom(texts, chance) ?? '' };
};

const spoiltBytes = (bytes: Uint8Array, chance: RandomGenerator): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  const kind = chance();
  if (kind < 0.2) return copy.subarray(0, Math.floor(chance() * copy.length));
  if (kind < 0.3) return new Uint8Array([...copy, ...copy.subarray(0, 2000)]);
  const times = 1 + Math.floor(chance() * 8);
  const within = kind < 0.7 ? Math.min(copy.length, 700) : copy.length;
  for (let time = 0; time < times; time += 1) {
    copy[Math.floor(chance() * within)] = Math.floor(chance() * 256);
  }
  return copy;
};

const body: Spoiler = (seed, values, chance) => {
  if (seed.json !== undefined) return { json: changedIn(seed.json, values, chance) };
  if (seed.form) return { form: spoiltFields(seed.form, values, chance) };
  return seed.bytes ? { bytes: spoiltBytes(seed.bytes, chance) } : query(seed, values, chance);
};

const query: Spoiler = ({ query: fields = {} }, values, chance) => ({
  query: spoiltFields(fields, values, chance),
});

const path: Spoiler = (seed, { texts }, chance) => {
  const segments = seed.path.split('/');
  const at = 1 + Math.floor(chance() * (segments.length - 1));
  const spoilt = pickRandom(texts, chance) ?? '';
  return { path: segments.map((one, index) => (index === at ? spoilt : one)).join('/') || '/' };
};

const named = [
  ...['accept-language', 'idempotency-key', 'if-none-match', 'if-match', 'x-report-pin'],
  ...['authorization', 'content-type', 'accept', 'host', 'origin', 'referer', 'sec-fetch-site'],
  ...['x-forwarded-for', 'x-viewer-address', 'x-origin-secret', 'x-zevent-signature', 'range'],
  ...['x-hub-signature-256', 'accept-encoding', 'user-agent', 'x-http-method-override'],
];

const header: Spoiler = ({ headers = {} }, { texts }, chance) => {
  const name = pickRandom(named, chance) ?? '';
  const value =
    name === 'content-type' ? pickRandom(contentTypes, chance) : pickRandom(texts, chance);
  return { headers: { ...headers, [name]: value ?? '' } };
};

const cookie: Spoiler = ({ cookies = {} }, { texts }, chance) => {
  const names = [
    '__Host-chat',
    'device',
    'visitor',
    'p4821937056',
    '__proto__',
    ...Object.keys(cookies),
  ];
  return {
    cookies: { ...cookies, [pickRandom(names, chance) ?? '']: pickRandom(texts, chance) ?? '' },
  };
};

const raw: Spoiler = (_, { texts }, chance) => ({
  raw: (chance() < 0.7 ? pickRandom(rawBodies, chance) : pickRandom(texts, chance)) ?? '',
});

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'];

const method: Spoiler = (_, __, chance) => ({ method: pickRandom(methods, chance) ?? 'GET' });

/** Ways to corrupt a request; those parts that routes read are corrupted most often. */
const spoilers: readonly Spoiler[] = [
  body,
  body,
  body,
  body,
  query,
  path,
  header,
  cookie,
  raw,
  method,
];

/** Returns a valid request with one or two parts corrupted, as an attacker might send it. */
export function corruptRequest(
  seed: SeedRequest,
  values: HostileValues,
  chance: RandomGenerator,
): SeedRequest & { raw?: string } {
  const once = { ...seed, ...pickRandom(spoilers, chance)?.(seed, values, chance) };
  return chance() < 0.8
    ? once
    : { ...once, ...pickRandom(spoilers, chance)?.(once, values, chance) };
}
