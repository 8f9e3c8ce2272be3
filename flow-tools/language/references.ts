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
