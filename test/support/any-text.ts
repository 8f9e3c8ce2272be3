import fc from 'fast-check';

/** Any character, of which half need more than ASCII: fast-check's `binary` builds a table of all characters for a second. */
const character = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
  fc.integer({ min: 0x80, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10_ffff }),
);

/** Texts of any characters but lone surrogates. */
export const anyText = (length: { maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ unit: character.map((code) => String.fromCodePoint(code)), ...length });
