import { isObject, type Json, type JsonObject } from '../../assembly/template.ts';
import type { Queue } from '../world.ts';
import type { Call, Frame } from './contact.ts';

const grammar = /\$\.(?:[A-Za-z_][\w-]*)(?:\.[\w-]+|\.?\['[^']+'\])*|\$(?:\['[^']+'\])+/g;
const whole = new RegExp(`^(?:${grammar.source})$`);

export const isReference = (text: string): boolean => whole.test(text);

/** The text with each reference in it replaced. */
export const replaceReferences = (text: string, by: (path: string) => string): string =>
  text.replace(grammar, by);

const keysOf = (path: string): string[] =>
  [...path.slice(1).matchAll(/\.?\['([^']+)'\]|\.([\w-]+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );

/** What the reference points at; nothing, and an empty list of keys, is unresolved. */
export function lookUp(call: Call, frame: Frame, path: string): Json | undefined {
  const found = keysOf(path).reduce<Json | undefined>(
    (at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    rootsOf(call, frame),
  );
  return found === null ? undefined : found;
}

/** As it stands in a text. */
export const asText = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

function rootsOf(call: Call, frame: Frame): JsonObject {
  const { world, caller, contact } = call;
  const { data } = contact;
  const queue = contact.queuedIn?.queue ?? contact.targetQueue;
  return present({
    Attributes: contact.attributes,
    FlowAttributes: frame.flowAttributes,
    External: frame.external,
    StoredCustomerInput: frame.storedInput,
    CustomerEndpoint: endpoint(caller.from),
    SystemEndpoint: endpoint(world.instance.number),
    ContactId: contact.id,
    InitialContactId: contact.id,
    Task: { ContactId: contact.id },
    Channel: caller.channel,
    InitiationMethod: caller.channel === 'VOICE' ? 'INBOUND' : 'API',
    InstanceARN: world.instance.arn,
    AwsRegion: world.instance.region,
    LanguageCode: data.language,
    TextToSpeechVoiceId: contact.voice,
    CustomerId: data.customer,
    Name: data.name,
    Description: data.description,
    References: contact.references,
    SegmentAttributes: contact.segmentAttributes,
    Tags: contact.tags,
    Queue: queue && queueOf(queue, world.instance.number),
    Agent: contact.agent && agentOf(contact.agent),
    Metrics: frame.metrics,
    Lex: frame.lex,
  });
}

const endpoint = (address: string): JsonObject => ({ Address: address, Type: 'TELEPHONE_NUMBER' });

const queueOf = ({ id, name }: Queue, number: string): JsonObject => ({
  Name: name,
  ARN: id,
  OutboundCallerId: { Address: number },
});

const agentOf = ({ userName, firstName, lastName }: Queue['agent']): JsonObject => ({
  UserName: userName,
  FirstName: firstName,
  LastName: lastName,
});

const present = (values: Record<string, Json | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
