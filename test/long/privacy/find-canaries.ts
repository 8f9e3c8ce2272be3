import { createHash } from 'node:crypto';
import type { Canaries, Canary, CanaryStem, PersonalDataKind } from './canaries.ts';
import { decodeCanaryNumber } from './canaries.ts';
import { readings } from './decoded-texts.ts';

/** A personal data canary that was found, and the encoding in which it was found. */
export type Sighting = { canary: Canary; as: string };

const between = '[\\s.,·\\-/()_\\\\"]{0,3}';
const spread = (digits: string): string => [...digits].join(between);

/** Returns patterns for folded text that allow separators between digits. */
const patternsOf = ({ digits, letters }: CanaryStem): Record<PersonalDataKind, RegExp> => ({
  phone: new RegExp(`${spread(`97${digits}`)}((?:${between}\\d){4})`, 'g'),
  idNumber: new RegExp(`${spread(`8420${digits}`)}((?:${between}\\d){4})`, 'g'),
  name: new RegExp(`zue${letters}o([a-z]{4})`, 'g'),
  address: new RegExp(`zuo${letters}a([a-z]{4})`, 'g'),
  email: new RegExp(`zui${between}${letters}([a-z]{4})`, 'g'),
  account: new RegExp(`zuo${between}${letters}([a-z]{4})`, 'g'),
});

const isPlain = (text: string): boolean => !/[^\p{ASCII}]/u.test(text);

const folded = (text: string): string =>
  isPlain(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

const isDigits = (kind: PersonalDataKind): boolean => kind === 'phone' || kind === 'idNumber';

/** Returns the values whose plain hash is searched: an unkeyed hash of a telephone number is easily reversed. */
const hashForms = ({ kind, value }: Canary): string[] =>
  kind === 'phone'
    ? [value, `+84${value.slice(1)}`, `84${value.slice(1)}`, value.slice(1)]
    : [value, folded(value)];

const hashesOf = (canary: Canary): string[] =>
  hashForms(canary).flatMap((form) =>
    ['md5', 'sha1', 'sha256'].flatMap((name) => {
      const hash = createHash(name).update(form).digest();
      return [hash.toString('hex'), hash.toString('base64url')];
    }),
  );

const hashLike = /[A-Za-z0-9+/_-]{22,64}/g;

/** Returns a function that finds personal data canaries in bytes, in every encoding. */
export function createCanaryFinder(canaries: Canaries) {
  const patterns = Object.entries(patternsOf(canaries.stem));
  const byHash = new Map<string, Canary>();
  let hashed = 0;
  const hashes = (): ReadonlyMap<string, Canary> => {
    for (const canary of canaries.all().slice(hashed)) {
      for (const hash of hashesOf(canary)) byHash.set(hash, canary);
    }
    hashed = canaries.all().length;
    return byHash;
  };
  const findInText = (text: string, as: string): Sighting[] => {
    // every planted word contains the letter z; only such texts need folding
    const normalized = /z/i.test(text) ? folded(text) : text;
    return patterns.flatMap(([name, pattern]) => {
      const kind = canaries.all().find((one) => one.kind === name)?.kind;
      if (!kind) return [];
      return [...normalized.matchAll(pattern)].flatMap(([, end = '']) => {
        const number = isDigits(kind) ? Number(end.replaceAll(/\D/g, '')) : decodeCanaryNumber(end);
        const canary = canaries.of(kind, number);
        return canary ? [{ canary, as }] : [];
      });
    });
  };
  const inHashes = (text: string, as: string): Sighting[] => {
    const known = hashes();
    return [...text.matchAll(hashLike)].flatMap(([one]) => {
      const canary = known.get(one) ?? known.get(one.replaceAll('+', '-').replaceAll('/', '_'));
      return canary ? [{ canary, as: `${as}, hashed without a key` }] : [];
    });
  };
  return (bytes: Uint8Array): Sighting[] => {
    const read = new Set<string>();
    const found = [...readings(bytes)].flatMap(({ text, as }) => {
      if (read.has(text)) return [];
      read.add(text);
      return [...findInText(text, as), ...inHashes(text, as)];
    });
    const once = new Map<number, Sighting>();
    for (const one of found.toReversed()) once.set(one.canary.number, one);
    return [...once.values()];
  };
}
