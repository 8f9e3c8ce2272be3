import * as z from 'zod';
import data from './names.json' with { type: 'json' };

const { undocumented, invented, roots, forbiddenIdentifiers } = z
  .strictObject({
    undocumented: z.array(z.string()),
    invented: z.record(z.string(), z.string()),
    roots: z.strictObject({ known: z.array(z.string()), unconfirmed: z.array(z.string()) }),
    forbiddenIdentifiers: z.array(z.string()),
  })
  .parse(data);

/** Types that the service knows and the catalogue doesn't: nobody has described what they may hold. */
export const undocumentedTypes: ReadonlySet<string> = new Set(undocumented);

/** Types that people and generators make up, and what they mean. */
export const inventedTypes: ReadonlyMap<string, string> = new Map(Object.entries(invented));

export const knownRoots: ReadonlySet<string> = new Set(roots.known);

export const unconfirmedRoots: ReadonlySet<string> = new Set(roots.unconfirmed);

export const forbiddenWords: ReadonlySet<string> = new Set(forbiddenIdentifiers);
