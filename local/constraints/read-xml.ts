import type { ConstraintShape, ServiceConstraints } from './constraint-table.ts';

type Element = { name: string; text: string; children: Element[] };

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);

const token = /<\/([\w:]+)\s*>|<([\w:]+)[^>]*?(\/?)>|([^<]+)/g;

/** Parses XML that AWS SDK clients write. Reads only elements and their texts; XML attributes are ignored. */
const parse = (xml: string): Element => {
  const root: Element = { name: '', text: '', children: [] };
  const open = [root];
  for (const [, closed, opened, isEmpty, text] of xml.replace(/^<\?.*?\?>/, '').matchAll(token)) {
    const current = open.at(-1) ?? root;
    if (closed !== undefined) open.pop();
    else if (text !== undefined) current.text += unescaped(text);
    else if (opened !== undefined) {
      const element = { name: opened, text: '', children: [] };
      current.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  return root.children[0] ?? root;
};

const convertToShape = (
  element: Element,
  shape: ConstraintShape | undefined,
  shapes: ServiceConstraints['shapes'],
): unknown => {
  switch (shape?.type) {
    case 'structure':
      return {
        ...Object.fromEntries(element.children.map(({ name, text }) => [name, text])),
        ...Object.fromEntries(
          Object.entries(shape.members).flatMap(([name, { shape: inner, as = name }]) => {
            const child = element.children.find((one) => one.name === as);
            return child ? [[name, convertToShape(child, shapes[inner], shapes)]] : [];
          }),
        ),
      };
    case 'list':
      return element.children.map((child) => convertToShape(child, shapes[shape.member], shapes));
    default:
      return element.text;
  }
};

/** Reads an AWS operation's input from an XML body that consists of one structure. */
export function readXmlInput(
  xml: string,
  shape: ConstraintShape,
  shapes: ServiceConstraints['shapes'],
): unknown {
  return xml === '' ? undefined : convertToShape(parse(xml), shape, shapes);
}
