/** A parsed XML element; `text` is empty if the element has children. */
export type Element = { name: string; children: Element[]; text: string };

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (raw: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has none of them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(raw) || !raw.isWellFormed()) {
    throw new Error('A sign that XML can’t carry');
  }
  return raw.replace(/&([a-z]*;?)/g, (_, entity: string) => {
    const sign = named[entity.replace(';', '')];
    if (!entity.endsWith(';') || sign === undefined) throw new Error(`No entity: &${entity}`);
    return sign;
  });
};

/** Parses the XML subset that the API writes. Throws on attributes, comments and unknown entities. */
export function readXml(document: string): Element {
  if (!document.startsWith(declaration)) throw new Error('No XML declaration');
  const rest = document.slice(declaration.length).trimEnd();
  const tokens = rest.match(/<[^>]*>|[^<]+/g) ?? [];
  if (tokens.join('') !== rest) throw new Error('Something stands outside of every tag');
  const root: Element = { name: '', children: [], text: '' };
  const open = [root];
  for (const token of tokens) {
    const [, closing, name = '', empty] = /^<(\/?)([a-z_]+)(\/?)>$/.exec(token) ?? [];
    const current = open.at(-1) ?? root;
    if (!token.startsWith('<')) current.text += unescaped(token);
    else if (name === '') throw new Error(`No tag: ${token}`);
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`Closed out of turn: ${name}`);
    } else {
      const element = { name, children: [], text: '' };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [first, ...others] = root.children;
  if (!first || others.length > 0 || open.length !== 1) throw new Error('Not one root');
  return first;
}
