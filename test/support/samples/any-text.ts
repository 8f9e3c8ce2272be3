import fc from 'fast-check';

/** Any character, half of them beyond ASCII. Replaces fast-check's `binary` unit, which takes a second to initialize. */
const character = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
  fc.integer({ min: 0x80, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10_ffff }),
);

/** Returns a generator of texts with any characters except lone surrogates. */
export function anyText(length: { maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ unit: character.map((code) => String.fromCodePoint(code)), ...length });
}
