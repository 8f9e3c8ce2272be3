import { inflateSync } from 'node:zlib';

type Objects = Map<string, { head: string; content: string }>;

const contentOf = (head: string, body: string): string =>
  head.includes('/FlateDecode') && !head.includes('/Length1')
    ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
    : '';

/** Returns the numbered objects of a PDF file with their streams decompressed. */
const objectsIn = (pdf: string): Objects =>
  new Map(
    [...pdf.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, number = '', object = '']) => {
      const [head = '', ...rest] = object.split('\nstream\n');
      return [number, { head, content: contentOf(head, rest.join('\nstream\n')) }];
    }),
  );

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Returns the text of each glyph of a font, by glyph number. */
const lettersOf = (map: string): Map<string, string> => {
  const letters = new Map<string, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    const first = Number.parseInt(from, 16);
    for (const [at, hexCode] of (list.match(/<\w*>/g) ?? []).entries()) {
      letters.set((first + at).toString(16).padStart(4, '0'), fromUtf16(hexCode.slice(1, -1)));
    }
  }
  return letters;
};

/** Returns the glyph texts of each font, by the font's name in the pages. */
const fontsIn = (pdf: string, objects: Objects) =>
  new Map(
    [...pdf.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1] ?? '';
      return [name, lettersOf(objects.get(map)?.content ?? '')];
    }),
  );

export function pdfText(bytes: Uint8Array): string[] {
  const pdf = Buffer.from(bytes).toString('latin1');
  const objects = objectsIn(pdf);
  const fonts = fontsIn(pdf, objects);
  return [...objects.values()].flatMap(({ content }) => {
    let font: ReadonlyMap<string, string> | undefined;
    return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].flatMap(
      ([, name, shown]) => {
        if (name !== undefined) font = fonts.get(name);
        if (shown === undefined) return [];
        const glyphs = (shown.match(/<\w*>/g) ?? []).flatMap((hex) => hex.match(/\w{4}/g) ?? []);
        return [glyphs.map((glyph) => font?.get(glyph) ?? '\uFFFD').join('')];
      },
    );
  });
}
