// Each kind is marked by a key that no attribute of a call can have.

/** A place that a flow reads at run time. */
export type Reference = { readonly $: 'path'; readonly path: string };

type RefKind = 'queue' | 'hours' | 'lambda' | 'flow' | 'module' | 'prompt' | 'agent' | 'number';

/** A thing of the instance by our own name for it: its address once it is deployed, the name itself in tests. */
export type Ref<Kind extends RefKind = RefKind> = {
  readonly $: 'ref';
  readonly ref: `${Kind}:${string}`;
};

/** The host of the bucket that the recordings are in. */
type PromptBucket = { readonly $: 'ref'; readonly ref: 'prompt-bucket' };

/** Text with references in it. */
export type Text = {
  readonly $: 'text';
  readonly parts: readonly (string | Reference | PromptBucket)[];
};

type Dynamic = Reference | Text | Ref | PromptBucket;

export type Value = string | Dynamic;

/** Gives the address of what a ref names. */
export type Resolve = (ref: Ref['ref'] | PromptBucket['ref']) => string;

export const ref = <Kind extends RefKind>(name: `${Kind}:${string}`): Ref<Kind> => ({
  $: 'ref',
  ref: name,
});

export const promptBucket: PromptBucket = { $: 'ref', ref: 'prompt-bucket' };

const reference = (root: string, ...names: string[]): Reference => ({
  $: 'path',
  path: names.reduce(
    (path, name) => path + (/^[\w-]+$/.test(name) ? `.${name}` : `.['${name}']`),
    `$.${root}`,
  ),
});

export const attribute = (name: string): Reference => reference('Attributes', name);
export const flowAttribute = (name: string): Reference => reference('FlowAttributes', name);
/** What the last function answered. */
export const external = (name: string): Reference => reference('External', name);
export const storedInput = reference('StoredCustomerInput');
export const callersNumber = reference('CustomerEndpoint', 'Address');
export const dialledNumber = reference('SystemEndpoint', 'Address');
export const contactId = reference('ContactId');
export const channel = reference('Channel');
/** Only after getMetrics. */
export const queueMetric = (name: 'Size' | 'OldestContactAge'): Reference =>
  reference('Metrics', 'Queue', name);

/** text`Số phiếu ${external('code')}` */
export const text = (strings: TemplateStringsArray, ...references: Reference[]): Text => ({
  $: 'text',
  parts: strings.flatMap((string, n) => [string, ...references.slice(n, n + 1)]),
});

export const isDynamic = (value: object): value is Dynamic => '$' in value;

/** The value as the flow says it. */
export const written = (value: Value, resolve: Resolve): string => {
  if (typeof value === 'string') return value;
  if (value.$ === 'ref') return resolve(value.ref);
  if (value.$ === 'path') return value.path;
  return value.parts
    .map((part) =>
      typeof part === 'object' && part.$ === 'path' ? inside(part.path) : written(part, resolve),
    )
    .join('');
};

/** The form of a path that works inside of another string. */
const inside = (path: string): string =>
  `$${[...path.matchAll(/\.([\w-]+)|\['([^']+)'\]/g)].map(([, dotted, quoted]) => `['${dotted ?? quoted}']`).join('')}`;
