import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import * as z from 'zod';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';
import type { LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import { createSeedRandom } from '../seeded-random.ts';
import type { AccessCounts } from './access-counts.ts';
import { type StaffTokens, toBearerHeader } from './staff-tokens.ts';

const Part = z.record(z.string(), z.unknown());

const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const read = (part: string) => Part.parse(JSON.parse(Buffer.from(part, 'base64url').toString()));

const result = generateKeyPairSync('rsa', { modulusLength: 2048 });

type Claims = Record<string, unknown>;

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** Returns forged tokens by a forger who knows everything public, each with the rule that must reject it. */
const forgedFrom = (token: string, now: Date): [string, string][] => {
  const [head = '', body = '', signature = ''] = token.split('.');
  const [header, claims] = [read(head), read(body)];
  const by = (changedHeader: Claims, changed: Claims): string => {
    const text = `${encoded({ ...header, ...changedHeader })}.${encoded({ ...claims, ...changed })}`;
    return `${text}.${sign('sha256', Buffer.from(text), result.privateKey).toString('base64url')}`;
  };
  const byHmac = (alg: string, key: string): string => {
    const text = `${encoded({ ...header, alg })}.${body}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const pem = result.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const jwk = result.publicKey.export({ format: 'jwk' });
  const later = { exp: seconds(now) + 86_400 };
  return [
    ['another key under the same name', by({}, {})],
    ['a key that nobody knows', by({ kid: 'stranger' }, {})],
    ['a name of a key that leads elsewhere', by({ kid: '../../etc/passwd' }, {})],
    ['the key in the token', by({ jwk }, {})],
    ['the key at an address', by({ jku: 'https://stranger.example/jwks.json' }, {})],
    ['a certificate at an address', by({ x5u: 'https://stranger.example/cert' }, {})],
    ['what must be understood and is not', by({ crit: ['exp'] }, {})],
    ['no algorithm', `${encoded({ ...header, alg: 'none' })}.${body}.`],
    ['no algorithm, in other letters', `${encoded({ ...header, alg: 'nOnE' })}.${body}.`],
    ['no algorithm, with a signature', `${encoded({ alg: 'none' })}.${body}.${signature}`],
    ['the public key as a password', byHmac('HS256', pem)],
    ['an empty password', byHmac('HS256', '')],
    ['another algorithm', by({ alg: 'RS384' }, {})],
    ['another issuer', by({}, { iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_x' })],
    ['another client', by({}, { client_id: 'x' })],
    ['a later end, signed as before', `${head}.${encoded({ ...claims, ...later })}.${signature}`],
    ['somebody else, signed as before', `${head}.${encoded({ ...claims, sub: 'x' })}.${signature}`],
    ['no signature', `${head}.${body}.`],
    ['two parts', `${head}.${body}`],
    ['half a signature', `${head}.${body}.${signature.slice(0, 100)}`],
    ['a signature of nothing', `${head}.${body}.${'A'.repeat(signature.length)}`],
    ['another token’s end', `${head}.${body}.${signature}.${signature}`],
    ['no token', 'x'],
    ['dots', '..'],
    ['a long one', 'A'.repeat(5000)],
  ];
};

/** Returns tokens that the user pool really signed but that the API must still reject. */
const ofThePool = (loadedEndpoints: LoadedEndpoints): [string, string][] => {
  const { cognito } = loadedEndpoints.world.services;
  const account = { sub: 'c49a3501-50a1-7050-02b3-9a2b6d0e7f11', groups: ['administrator'] };
  const tokens = cognito.tokensFor(account);
  return [
    ['an ID token', tokens.idToken],
    ['a sub that is none', cognito.tokensFor({ ...account, sub: 'administrator' }).accessToken],
    ['a sub with a line break', cognito.tokensFor({ ...account, sub: 'a\nb' }).accessToken],
  ];
};

/** Returns an access token with one character changed so that its content differs. */
const bent = (token: string, chance: () => number): string => {
  for (;;) {
    const at = Math.floor(chance() * token.length);
    const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.charAt(
      Math.floor(chance() * 64),
    );
    const other = token.slice(0, at) + letter + token.slice(at + 1);
    const parts = [token, other].map((one) =>
      one
        .split('.')
        .map((part) => Buffer.from(part, 'base64url').toString('hex'))
        .join('.'),
    );
    if (parts[0] !== parts[1]) return other;
  }
};

const routes = [...staffRouteScopes.keys()].map((route) => route.split(' '));

type Trying = { accessCounts: AccessCounts; isTried: () => boolean; seed: number; bends: number };

/** Verifies that forged, foreign and expired tokens are rejected by every kind of endpoint. */
export async function checkInvalidTokens(
  loadedEndpoints: LoadedEndpoints,
  staff: StaffTokens,
  { accessCounts, isTried, seed, bends }: Trying,
): Promise<void> {
  const refused = async (what: string, token: string, route: string[]): Promise<void> => {
    const [method = '', path = ''] = route;
    const concrete = path.replaceAll(/\{\w+\}/g, '4821937056');
    const headers = { ...toBearerHeader(token), 'content-type': 'application/json' };
    const { status, writes, strangers } = await loadedEndpoints.sendRequest({
      method,
      path: concrete,
      headers,
    });
    accessCounts.same(`${what} at ${path}`, [status, writes, strangers], [401, [], []]);
  };
  const good = staff.tokenOf('administrator');
  for (const [what, token] of [
    ...forgedFrom(good, loadedEndpoints.clock.now()),
    ...ofThePool(loadedEndpoints),
  ]) {
    for (const [at, route] of routes.entries()) {
      if (at === 0 || isTried()) await refused(what, token, route);
    }
  }
  const chance = createSeedRandom(seed);
  for (let number = 0; number < bends; number += 1) {
    const route = routes[number % routes.length] ?? [];
    await refused(`a good token with another sign (${number})`, bent(good, chance), route);
  }
  loadedEndpoints.clock.advance(61);
  for (const route of routes) await refused('a token that has outlived its hour', good, route);
}
