import { knownJsonPathRoots, unconfirmedJsonPathRoots } from './names.ts';

const dotted = String.raw`\$\.[A-Za-z_][\w-]*(?:\.[\w-]+|\.?\['[^']+'\]|\.?\["[^"]+"\]|\[\d+\])*`;
const bracketed = String.raw`\$(?:\['[^']+'\]|\["[^"]+"\])+(?:\.[\w-]+)*`;

const wholePath = new RegExp(`^(?:${dotted}|${bracketed})$`);
const everyPath = new RegExp(`${dotted}|${bracketed}`, 'g');

/** Returns whether the whole text is one JSONPath. */
export function isJsonPath(text: string): boolean {
  return wholePath.test(text);
}

/** Returns whether the text begins like a JSONPath, even if it is malformed. */
export function looksLikeJsonPath(text: string): boolean {
  return /^\$[.[]/.test(text);
}

export function listJsonPaths(text: string): string[] {
  return text.match(everyPath) ?? [];
}

/** Returns the first malformed JSONPath in the text, or undefined if there is none. */
export function findMalformedJsonPath(text: string): string | undefined {
  return text
    .replace(everyPath, '\uFFFC')
    .match(/\$(?:\[|\.(?=[A-Za-z_[]))\S*|(?<=\uFFFC)\.\[\S*/)?.[0];
}

/** Returns the first segment of a JSONPath: `Attributes` for `$.Attributes.lang`. */
const rootOf = (path: string): string => path.match(/[A-Za-z_][\w-]*/)?.[0] ?? '';

type Root = 'known' | 'unconfirmed' | 'unknown';

export function classifyJsonPathRoot(path: string): Root {
  const root = rootOf(path);
  if (knownJsonPathRoots.has(root)) return 'known';
  return unconfirmedJsonPathRoots.has(root) ? 'unconfirmed' : 'unknown';
}

/**
 * Fields of the system attributes that are objects, keyed by attribute. Source: "List of available contact attributes in Amazon
 * Connect" in the administrator guide.
 */
const systemFields: Partial<Record<string, readonly string[]>> = {
  CustomerEndpoint: ['Address', 'DisplayName', 'Type'],
  SystemEndpoint: ['Address', 'DisplayName', 'Type'],
  Queue: ['Name', 'ARN', 'OutboundCallerId'],
  Agent: ['UserName', 'FirstName', 'LastName', 'ARN'],
};

/** Returns why a reference to a field of a system attribute is wrong; undefined if the field exists or is not known. */
export function findUnknownField(path: string): string | undefined {
  const [root = '', field] = path.match(/[A-Za-z_][\w-]*/g) ?? [];
  const fields = Object.hasOwn(systemFields, root) ? systemFields[root] : undefined;
  return fields === undefined || field === undefined || fields.includes(field)
    ? undefined
    : `$.${root} has the fields ${fields.join(', ')}`;
}
