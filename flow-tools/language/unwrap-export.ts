import * as z from 'zod';

/** Contact flow as Connect's API returns it, with its type and its content, which is usually JSON text. */
const Described = z.looseObject({
  Content: z.union([z.string(), z.record(z.string(), z.unknown())]),
  Type: z.string().nullish(),
});

const WrappedFlow = z.union([
  z.looseObject({ ContactFlow: Described }).transform(({ ContactFlow }) => ContactFlow),
  z
    .looseObject({ ContactFlowModule: Described })
    .transform(({ ContactFlowModule }) => ({ ...ContactFlowModule, Type: 'MODULE' })),
  Described,
]);

type Unwrapped =
  | { kind: 'content'; value: unknown; type: string | undefined }
  | { kind: 'refused'; because: string };

const maxDepth = 100;

/**
 * Extracts a contact flow's JSON and its declared type from a file or an API response, in which the flow can be nested as
 * JSON text.
 */
export function unwrapFlowExport(input: unknown, type?: string): Unwrapped {
  const parsed = typeof input === 'string' ? Parsed.safeParse(input.replace(/^\uFEFF/, '')) : null;
  if (parsed?.success === false)
    return { kind: 'refused', because: `Invalid JSON: ${parsed.error.issues[0]?.message}` };
  const value = parsed ? parsed.data : input;
  const because = findStructureFault(value);
  if (because) return { kind: 'refused', because };
  const around = WrappedFlow.safeParse(value).data;
  return around
    ? unwrapFlowExport(around.Content, around.Type ?? type)
    : { kind: 'content', value, type };
}

const Parsed = z.string().transform((text, context): unknown => {
  try {
    return z.unknown().parse(JSON.parse(text));
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : String(error));
    return z.NEVER;
  }
});

/**
 * Returns the reason why a JSON input is unsafe: values are nested more than 100 levels deep, or a property is named
 * `__proto__`. Returns undefined for safe input.
 */
function findStructureFault(value: unknown): string | undefined {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: held, depth } = next;
    if (typeof held !== 'object' || held === null) continue;
    if (depth > maxDepth) return `Lists and objects lie more than ${maxDepth} deep in each other`;
    if (!Array.isArray(held) && Object.hasOwn(held, '__proto__'))
      return 'No property may be called __proto__';
    for (const item of Object.values(held)) open.push({ value: item, depth: depth + 1 });
  }
  return undefined;
}
