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

/** Action types that Amazon Connect supports but `actionCatalogue` does not describe. */
export const undocumentedActionTypes: ReadonlySet<string> = new Set(undocumented);

/** Correct action types, keyed by nonexistent ones that people and code generators often write. */
export const nonexistentActionTypes: ReadonlyMap<string, string> = new Map(
  Object.entries(invented),
);

export const knownJsonPathRoots: ReadonlySet<string> = new Set(roots.known);

export const unconfirmedJsonPathRoots: ReadonlySet<string> = new Set(roots.unconfirmed);

export const reservedIdentifiers: ReadonlySet<string> = new Set(forbiddenIdentifiers);
