const markup = Symbol('markup');

/**
 * Fragment of safe HTML. Only this module can create fragments, so that other code can't insert unescaped text as markup.
 */
export type Html = { readonly [markup]: string };

/**
 * Value that the `html` template tag can interpolate: text (which is escaped), a number, an HTML fragment, nothing, or a
 * list of these.
 */
export type HtmlPiece = Html | string | number | false | undefined | readonly HtmlPiece[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes a text for HTML. Templates escape their values automatically, so call this only for texts that are inserted into
 * rendered pages.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}

const isFragment = (piece: object): piece is Html => markup in piece;

/** Converts an interpolated value to HTML text; escapes everything except `Html` fragments. */
export function renderHtml(piece: HtmlPiece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece !== 'object') return escapeHtml(String(piece));
  return isFragment(piece) ? piece[markup] : piece.map(renderHtml).join('');
}

/**
 * Template tag that escapes every interpolated value except `Html` fragments. Attribute values need quotes in the template.
 */
export function html(literals: TemplateStringsArray, ...pieces: HtmlPiece[]): Html {
  return {
    [markup]: literals.reduce(
      (made, literal, index) => made + renderHtml(pieces[index - 1]) + literal,
    ),
  };
}

/** Renders optional HTML attributes. `true` yields the bare attribute name; `false` and `undefined` yield nothing. */
export function renderAttributes(
  values: Record<string, string | number | boolean | undefined>,
): Html[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return [value === true ? html` ${name}` : html` ${name}="${value}"`];
  });
}

/** Renders a `<style>` element. Throws when the CSS contains `<`, because text inside the element can't be escaped. */
export function renderStyleElement(css: string): Html {
  if (css.includes('<'))
    throw new Error('CSS must not contain "<", which could close the style element');
  return { [markup]: `<style>${css}</style>` };
}

/** Renders a `<style>` element with the nonce of the response's Content-Security-Policy. Throws when the CSS contains `<`. */
export function renderStyleElementWithNonce(css: string, nonce: string): Html {
  if (css.includes('<'))
    throw new Error('CSS must not contain "<", which could close the style element');
  return { [markup]: `<style nonce="${escapeHtml(nonce)}">${css}</style>` };
}
