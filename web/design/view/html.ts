const markup = Symbol('markup');

/** A piece of finished HTML. Only `html` makes one, so nothing from outside can pass for it. */
export type Html = { readonly [markup]: string };

/** What a template takes: text to be escaped, finished HTML, lists of both, or nothing. */
export type Piece = Html | string | number | false | undefined | readonly Piece[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const isFragment = (piece: object): piece is Html => markup in piece;

/** The piece as HTML text. */
export const render = (piece: Piece): string => {
  if (piece === undefined || piece === false) return '';
  if (typeof piece !== 'object') return escaped(String(piece));
  return isFragment(piece) ? piece[markup] : piece.map(render).join('');
};

/** HTML in which every interpolation is escaped, unless `html` made it. Attributes are quoted by hand. */
export const html = (literals: TemplateStringsArray, ...pieces: Piece[]): Html => ({
  [markup]: literals.reduce((made, literal, index) => made + render(pieces[index - 1]) + literal),
});

/** Attributes that may be absent: `true` stands alone, `false` and `undefined` vanish. */
export const attributes = (values: Record<string, string | number | boolean | undefined>): Html[] =>
  Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return [value === true ? html` ${name}` : html` ${name}="${value}"`];
  });

/** A `<style>` element. Inside it nothing can be escaped, so CSS with a `<` is refused. */
export const styleElement = (css: string): Html => {
  if (css.includes('<')) throw new Error('CSS that could end its own element');
  return { [markup]: `<style>${css}</style>` };
};

/** The same, for a page whose policy names the nonce of this very answer. */
export const nonceStyle = (css: string, nonce: string): Html => {
  if (css.includes('<')) throw new Error('CSS that could end its own element');
  return { [markup]: `<style nonce="${escaped(nonce)}">${css}</style>` };
};
