import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import type { SimulatedQueue } from '../environment/call-environment.ts';
import type { FlowFrame, SimulatedCall } from './contact.ts';

const grammar = /\$\.(?:[A-Za-z_][\w-]*)(?:\.[\w-]+|\.?\['[^']+'\])*|\$(?:\['[^']+'\])+/g;
const wholeReferencePattern = new RegExp(`^(?:${grammar.source})$`);

export function isReference(text: string): boolean {
  return wholeReferencePattern.test(text);
}

export function replaceReferences(text: string, by: (path: string) => string): string {
  return text.replace(grammar, by);
}

const keysIn = (path: string): string[] =>
  [...path.slice(1).matchAll(/\.?\['([^']+)'\]|\.([\w-]+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );

/** Parsed paths of contact flow references, cached because flows use the same paths in every call. */
const parsedPaths = new Map<string, string[]>();

const keysOf = (path: string): string[] => {
  const keys = parsedPaths.get(path) ?? keysIn(path);
  parsedPaths.set(path, keys);
  return keys;
};

/**
 * Returns the value of a reference in a contact flow, such as `$.Attributes.name`; undefined when the reference is
 * unresolved.
 */
export function resolveReference(
  call: SimulatedCall,
  frame: FlowFrame,
  path: string,
): Json | undefined {
  const [root = '', ...keys] = keysOf(path);
  const roots = rootsOf(call, frame);
  const found: Json | undefined = keys.reduce<Json | undefined>(
    (at, key) => (isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    Object.hasOwn(roots, root) ? roots[root] : undefined,
  );
  if (changingRoots.has(root)) return found ?? undefined;
  return call.environment.readReference?.(path) ?? found ?? undefined;
}

/** First segments of references whose values the call itself sets, so that the environment cannot replace them. */
const changingRoots: ReadonlySet<string> = new Set([
  'Attributes',
  'Channel',
  'External',
  'FlowAttributes',
  'LambdaInvocation',
  'StoredCustomerInput',
]);

/** Formats a contact flow value for insertion into a text: strings unchanged, other values as JSON. */
export function formatReferenceValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function rootsOf(call: SimulatedCall, frame: FlowFrame): Record<string, Json | undefined> {
  const { environment, caller, contact } = call;
  const { data } = contact;
  const queue = contact.queuedIn?.queue ?? contact.targetQueue;
  return {
    Attributes: contact.attributes,
    FlowAttributes: frame.flowAttributes,
    External: frame.external,
    LambdaInvocation: { ResultData: frame.external, InvocationId: frame.invocationId ?? null },
    StoredCustomerInput: frame.storedInput,
    CustomerEndpoint: endpoint(caller.from),
    SystemEndpoint: endpoint(environment.instance.number),
    ContactId: contact.id,
    InitialContactId: contact.id,
    Task: { ContactId: contact.id },
    Channel: caller.channel,
    InitiationMethod: caller.channel === 'VOICE' ? 'INBOUND' : 'API',
    InstanceARN: environment.instance.arn,
    AwsRegion: environment.instance.region,
    LanguageCode: data.language,
    TextToSpeechVoiceId: contact.voice,
    CustomerId: data.customer,
    Name: data.name,
    Description: data.description,
    References: contact.references,
    SegmentAttributes: contact.segmentAttributes,
    Tags: contact.tags,
    Queue: queue && queueOf(queue, environment.instance.number),
    Agent: contact.agent && agentOf(contact.agent),
    Metrics: frame.metrics,
    Lex: frame.lex,
  };
}

const endpoint = (address: string): JsonObject => ({ Address: address, Type: 'TELEPHONE_NUMBER' });

const queueOf = ({ id, name }: SimulatedQueue, number: string): JsonObject => ({
  Name: name,
  ARN: id,
  OutboundCallerId: { Address: number },
});

const agentOf = ({ userName, firstName, lastName }: SimulatedQueue['agent']): JsonObject => ({
  UserName: userName,
  FirstName: firstName,
  LastName: lastName,
});
