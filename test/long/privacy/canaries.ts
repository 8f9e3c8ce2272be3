import { createHash } from 'node:crypto';

/** What a person may be known by. */
export const kinds = ['phone', 'name', 'idNumber', 'address', 'email', 'account'] as const;
export type Kind = (typeof kinds)[number];

/** A value that stands nowhere else, and where it was put: into which field, of what that somebody sent. */
export type Canary = { number: number; kind: Kind; flow: string; field: string; value: string };

/** Invented people of a run: each value is made from its seed and a number of its own. */
export type Canaries = {
  /** Another value of that kind, put there; one that was put there before is given again under the same key. */
  put(kind: Kind, place: { flow: string; field: string }, key?: string): string;
  /** Whose the value is that was found, if it was put anywhere. */
  of(kind: Kind, number: number): Canary | undefined;
  all(): readonly Canary[];
  stem: Stem;
};

/** What all values of a kind have in common, and no other text has. */
export type Stem = { digits: string; letters: string };

const alphabet = 'bcdghklmnp';

/** Four letters of a number, as one syllable of a name would have them. */
const lettersOf = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => alphabet[Number(digit)]).join('');

export const numberOf = (letters: string): number =>
  Number([...letters].map((letter) => alphabet.indexOf(letter)).join(''));

const stemOf = (seed: number): Stem => {
  const hash = createHash('sha256').update(`canaries ${seed}`).digest();
  const digits = String(hash.readUInt32BE(0) % 1000).padStart(3, '0');
  return { digits, letters: lettersOf(hash.readUInt32BE(4) % 1000).slice(1) };
};

const written = (kind: Kind, number: number, { digits, letters }: Stem): string => {
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

export const openCanaries = (seed: number): Canaries => {
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
};
