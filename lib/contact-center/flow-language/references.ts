import { knownRoots, unconfirmedRoots } from './names.ts';

const dotted = String.raw`\$\.[A-Za-z_][\w-]*(?:\.[\w-]+|\.?\['[^']+'\]|\.?\["[^"]+"\]|\[\d+\])*`;
const bracketed = String.raw`\$(?:\['[^']+'\]|\["[^"]+"\])+(?:\.[\w-]+)*`;

const wholePath = new RegExp(`^(?:${dotted}|${bracketed})$`);
const everyPath = new RegExp(`${dotted}|${bracketed}`, 'g');

/** Whether a value is one JSONPath and nothing else. */
export const isPath = (text: string): boolean => wholePath.test(text);

/** Whether a value means to be one JSONPath, well-formed or not. */
export const looksLikePath = (text: string): boolean => /^\$[.[]/.test(text);

export const pathsIn = (text: string): string[] => text.match(everyPath) ?? [];

/** What in a text begins like a JSONPath and isn't one, or goes on after one as none can. */
export const malformedIn = (text: string): string | undefined =>
  text.replace(everyPath, '\uFFFC').match(/\$(?:\[|\.(?=[A-Za-z_[]))\S*|(?<=\uFFFC)\.\[\S*/)?.[0];

/** The first step of a path: `Attributes` of `$.Attributes.lang`. */
const rootOf = (path: string): string => path.match(/[A-Za-z_][\w-]*/)?.[0] ?? '';

type Root = 'known' | 'unconfirmed' | 'unknown';

export const rootKind = (path: string): Root => {
  const root = rootOf(path);
  if (knownRoots.has(root)) return 'known';
  return unconfirmedRoots.has(root) ? 'unconfirmed' : 'unknown';
};
