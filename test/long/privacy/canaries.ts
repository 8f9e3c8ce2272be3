import { createHash } from 'node:crypto';

/** Kinds of personal data that the privacy check searches for. */
export const personalDataKinds = [
  'phone',
  'name',
  'idNumber',
  'address',
  'email',
  'account',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A unique value of personal data, with the request and field that contained it. */
export type Canary = {
  number: number;
  kind: PersonalDataKind;
  flow: string;
  field: string;
  value: string;
};

/** Source of a run's invented personal data; values derive from the seed and a number. */
export type Canaries = {
  /** Returns a new value of that kind for a field; with the same `key` the same value again. */
  put(kind: PersonalDataKind, place: { flow: string; field: string }, key?: string): string;
  /** Returns the personal data canary with that number, if it was used. */
  of(kind: PersonalDataKind, number: number): Canary | undefined;
  all(): readonly Canary[];
  stem: CanaryStem;
};

/** Digits and letters that all canary values of a run share and no other text contains. */
export type CanaryStem = { digits: string; letters: string };

const alphabet = 'bcdghklmnp';

/** Encodes a number as four letters that look like a syllable. */
const lettersOf = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => alphabet[Number(digit)]).join('');

export function decodeCanaryNumber(letters: string): number {
  return Number([...letters].map((letter) => alphabet.indexOf(letter)).join(''));
}

const stemOf = (seed: number): CanaryStem => {
  const hash = createHash('sha256').update(`canaries ${seed}`).digest();
  const digits = String(hash.readUInt32BE(0) % 1000).padStart(3, '0');
  return { digits, letters: lettersOf(hash.readUInt32BE(4) % 1000).slice(1) };
};

const written = (
  kind: PersonalDataKind,
  number: number,
  { digits, letters }: CanaryStem,
): string => {
  const four = String(number).padStart(4, '0');
  const own = lettersOf(number);
  switch (kind) {
    case 'phone':
      return `097${digits}${four}`;
    case 'name':
      return `Thạch Zuế${letters}ớ${own}`;
    case 'idNumber':
      return `08420${digits}${four}`;
    case 'address':
      return `số 7 hẻm Zượ${letters}à${own}`;
    case 'email':
      return `zui.${letters}${own}@vidu.vn`;
    case 'account':
      return `zuo-${letters}${own}`;
  }
};

export function openCanaries(seed: number): Canaries {
  const stem = stemOf(seed);
  const all: Canary[] = [];
  const known = new Map<string, string>();
  return {
    stem,
    put(kind, place, key) {
      const name = `${kind} ${key}`;
      const before = key === undefined ? undefined : known.get(name);
      if (before !== undefined) return before;
      const number = all.length;
      if (number > 9999) throw new Error('There are no more values; lead fewer lives');
      const value = written(kind, number, stem);
      all.push({ number, kind, ...place, value });
      if (key !== undefined) known.set(name, value);
      return value;
    },
    of: (kind, number) => {
      const canary = all[number];
      return canary?.kind === kind ? canary : undefined;
    },
    all: () => all,
  };
}
