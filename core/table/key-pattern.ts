/** Placeholders of key patterns that stand for numbers, with the number of digits to which they are padded. */
const numberDigits = { version: 6, number: 6, part: 6, shard: 1, percent: 1 } as const;

type PatternValue<Name extends string> = Name extends keyof typeof numberDigits ? number : string;

/** Values for the placeholders of a key pattern, in order: `E#<version>` needs one number. */
export type PatternValues<Pattern extends string> =
  Pattern extends `${string}<${infer Name}>${infer Rest}`
    ? [PatternValue<Name>, ...PatternValues<Rest>]
    : [];

const placeholder = /<([^<>]+)>/g;

const digitsByName = new Map<string, number>(Object.entries(numberDigits));

/** Returns the pattern with the next values of the iterator in place of its placeholders. */
export function fillPattern(pattern: string, values: Iterator<string | number>): string {
  return pattern.replace(placeholder, (_, name: string) =>
    String(values.next().value ?? '').padStart(digitsByName.get(name) ?? 0, '0'),
  );
}

/** Returns the part of a pattern before its first placeholder, with `*` if there is a placeholder. */
export function toPrefixPattern(pattern: string): string {
  return pattern.replace(/<.*$/, '*');
}

type PatternMatcher = { expression: RegExp; fixedLength: number };

const matchers = new Map<string, PatternMatcher>();

const buildMatcher = (pattern: string): PatternMatcher => {
  const fixed = pattern.split(placeholder).filter((_, at) => at % 2 === 0);
  const source = fixed.map((part) => part.replace(/[^\w#]/g, String.raw`\$&`)).join('.+');
  return { expression: new RegExp(`^${source}$`, 's'), fixedLength: fixed.join('').length };
};

/** Returns how many characters of a text the pattern itself contains. Returns -1 if the text doesn't match the pattern. */
export function countMatchedCharacters(pattern: string, text: string): number {
  const matcher = matchers.get(pattern) ?? buildMatcher(pattern);
  matchers.set(pattern, matcher);
  return matcher.expression.test(text) ? matcher.fixedLength : -1;
}
