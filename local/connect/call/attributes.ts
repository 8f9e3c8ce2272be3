import { isObject, type Json, type JsonObject } from '../../assembly/template.ts';
import { failed, type Outcome } from './contact.ts';
import { objectOf, textOf, textsOf } from './parameters.ts';
import { find, type Perform, type Visit } from './visit.ts';

const mostAttributeBytes = 32 * 1024;

/**
 * Sets contact attributes, all or none: an invalid name or a total above 32 KB changes nothing and takes the error branch.
 */
export const updateContactAttributes: Perform = (visit) => {
  const { contact } = visit.call;
  const isRelated = textOf(visit.parameters, 'TargetContact') === 'Related';
  const target = isRelated ? contact.relatedAttributes : contact.attributes;
  const given = textsOf(objectOf(visit.parameters, 'Attributes'));
  const wrong = Object.keys(given).find((name) => name === '' || name.startsWith('$'));
  if (wrong !== undefined) {
    find(visit, 'attribute-name', `${wrong || 'an empty name'} can't be the name of an attribute`);
    return failed();
  }
  const bytes = Buffer.byteLength(JSON.stringify({ ...target, ...given }));
  if (bytes > mostAttributeBytes) {
    find(visit, 'attributes-full', 'a contact holds 32 KB of attributes at most');
    return failed();
  }
  Object.assign(target, given);
  return { kind: 'done' };
};

/** Sets flow attributes. Values may be plain or in the form that the Connect console exports: `{"name": {"Value": "…"}}`. */
export const updateFlowAttributes: Perform = ({ frame, parameters }) => {
  const given = objectOf(parameters, 'FlowAttributes');
  const values = Object.entries(given).map(([name, value]): [string, Json] => [
    name,
    isObject(value) && 'Value' in value ? (value['Value'] ?? '') : value,
  ]);
  Object.assign(frame.flowAttributes, textsOf(Object.fromEntries(values)));
  return { kind: 'done' };
};

export const updateContactData: Perform = ({ call: { contact }, parameters }) => {
  const set = (name: string) => (name in parameters ? textOf(parameters, name) : undefined);
  const given = {
    name: set('Name'),
    description: set('Description'),
    language: set('LanguageCode'),
    customer: set('CustomerId'),
  };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) Object.assign(contact.data, { [name]: value });
  }
  Object.assign(contact.references, objectOf(parameters, 'References'));
  Object.assign(contact.segmentAttributes, segments(objectOf(parameters, 'SegmentAttributes')));
  return { kind: 'done' };
};

/** Stores segment attributes in the form in which flows read them: `$.SegmentAttributes['name'].ValueString`. */
const segments = (given: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'string' ? { ValueString: value } : value,
    ]),
  );

const mostTags = 6;

export const tagContact: Perform = (visit) => {
  const { contact } = visit.call;
  const given = textsOf(objectOf(visit.parameters, 'Tags'));
  if (Object.keys({ ...contact.tags, ...given }).length > mostTags) return tooManyTags(visit);
  Object.assign(contact.tags, given);
  return { kind: 'done' };
};

const tooManyTags = (visit: Visit): Outcome => {
  find(visit, 'tags', `a contact has ${mostTags} tags at most`);
  return failed();
};

export const untagContact: Perform = ({ call: { contact }, parameters }) => {
  const { TagKeys: keys } = parameters;
  const gone = new Set(Array.isArray(keys) ? keys.map(String) : []);
  contact.tags = Object.fromEntries(Object.entries(contact.tags).filter(([key]) => !gone.has(key)));
  return { kind: 'done' };
};

export const updateVoice: Perform = ({ call: { contact }, parameters }) => {
  contact.voice = textOf(parameters, 'TextToSpeechVoice');
  return { kind: 'done' };
};

export const updateLogging: Perform = ({ call: { contact }, parameters }) => {
  contact.isLogged = textOf(parameters, 'FlowLoggingBehavior') !== 'Disabled';
  return { kind: 'done' };
};

/**
 * Sets the recording behaviour from either form of the action: the older one, or the newer one with separate settings for
 * voice and chat.
 */
export const updateRecording: Perform = (visit) => {
  const { call, parameters } = visit;
  const voice = objectOf(objectOf(parameters, 'VoiceBehavior'), 'VoiceRecordingBehavior');
  const behaviour = { ...objectOf(parameters, 'RecordingBehavior'), ...voice };
  const isForChat = 'ChatBehavior' in parameters;
  if (isForChat && call.caller.channel === 'VOICE') return failed('ChannelMismatch');
  if ('VoiceBehavior' in parameters && call.caller.channel !== 'VOICE') {
    return failed('ChannelMismatch');
  }
  const { IVRRecordingBehavior: ivr } = behaviour;
  if (ivr === 'Enabled') startRecording(visit);
  if (ivr === 'Disabled') endRecording(visit.call);
  return { kind: 'done' };
};

function startRecording({ call }: Visit): void {
  if (call.contact.isIvrRecorded) return;
  call.contact.isIvrRecorded = true;
  call.recordings.push({ from: call.line.now(), to: call.line.now() });
}

export function endRecording({ contact, recordings, line }: Visit['call']): void {
  const recording = recordings.at(-1);
  if (contact.isIvrRecorded && recording !== undefined) recording.to = line.now();
  contact.isIvrRecorded = false;
}
