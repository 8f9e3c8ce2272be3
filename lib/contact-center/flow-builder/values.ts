// Each kind is tagged with the key `$`, which no contact attribute can have.

/** JSONPath to data of the contact (call, chat or task). Amazon Connect resolves it when the flow runs. */
export type ContactReference = { readonly $: 'path'; readonly path: string };

type RefKind = 'queue' | 'hours' | 'lambda' | 'flow' | 'module' | 'prompt' | 'agent' | 'number';

/**
 * Reference to a resource of the Connect instance by its name in this project. A deployment replaces it by the ARN, tests by
 * the name itself.
 */
export type ResourceRef<Kind extends RefKind = RefKind> = {
  readonly $: 'ref';
  readonly ref: `${Kind}:${string}`;
};

/** Reference to the host name of the S3 bucket with prompt recordings. */
type PromptBucket = { readonly $: 'ref'; readonly ref: 'prompt-bucket' };

/** Text for a flow block, with embedded references to contact data or resources. */
export type FlowText = {
  readonly $: 'text';
  readonly parts: readonly (string | ContactReference | PromptBucket)[];
};

type Dynamic = ContactReference | FlowText | ResourceRef | PromptBucket;

export type FlowValue = string | Dynamic;

/** Function that returns the ARN or host name for a reference in a contact flow. */
export type FlowReferenceResolver = (ref: ResourceRef['ref'] | PromptBucket['ref']) => string;

export function resourceRef<Kind extends RefKind>(name: `${Kind}:${string}`): ResourceRef<Kind> {
  return {
    $: 'ref',
    ref: name,
  };
}

export const promptBucketRef: PromptBucket = { $: 'ref', ref: 'prompt-bucket' };

const reference = (root: string, ...names: string[]): ContactReference => ({
  $: 'path',
  path: names.reduce(
    (path, name) => path + (/^[\w-]+$/.test(name) ? `.${name}` : `.['${name}']`),
    `$.${root}`,
  ),
});

export function contactAttributeRef(name: string): ContactReference {
  return reference('Attributes', name);
}
export function flowAttributeRef(name: string): ContactReference {
  return reference('FlowAttributes', name);
}
/** Returns a reference to a field of the latest Lambda response in the flow. */
export function lambdaResultRef(name: string): ContactReference {
  return reference('External', name);
}
export const storedInputRef = reference('StoredCustomerInput');
export const callerNumberRef = reference('CustomerEndpoint', 'Address');
export const dialledNumberRef = reference('SystemEndpoint', 'Address');
export const contactIdRef = reference('ContactId');
export const contactChannelRef = reference('Channel');
/** Returns a reference to a queue metric. The flow must run a `loadQueueMetrics` block first. */
export function queueMetricRef(name: 'Size' | 'OldestContactAge'): ContactReference {
  return reference('Metrics', 'Queue', name);
}

/** Template tag that builds a flow text with references, such as flowText`Số phiếu ${lambdaResultRef('code')}`. */
export function flowText(
  strings: TemplateStringsArray,
  ...references: ContactReference[]
): FlowText {
  return {
    $: 'text',
    parts: strings.flatMap((string, n) => [string, ...references.slice(n, n + 1)]),
  };
}

export function isDynamicValue(value: object): value is Dynamic {
  return '$' in value;
}

/** Converts a value of a flow block to the string that Connect's JSON contains for it. */
export function resolveFlowValue(value: FlowValue, resolve: FlowReferenceResolver): string {
  if (typeof value === 'string') return value;
  if (value.$ === 'ref') return resolve(value.ref);
  if (value.$ === 'path') return value.path;
  return value.parts
    .map((part) =>
      typeof part === 'object' && part.$ === 'path'
        ? toBracketPath(part.path)
        : resolveFlowValue(part, resolve),
    )
    .join('');
}

/** Converts a JSONPath to bracket notation. Connect requires this notation for a JSONPath within a longer string. */
const toBracketPath = (path: string): string =>
  `$${[...path.matchAll(/\.([\w-]+)|\['([^']+)'\]/g)].map(([, dotted, quoted]) => `['${dotted ?? quoted}']`).join('')}`;
