import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import {
  type ActionExecution,
  type ActionHandler,
  addCallFinding,
} from './actions/action-execution.ts';
import { type FlowActionOutcome, failAction } from './contact.ts';
import { getObjectParameter, getTextParameter, toTextValues } from './parameters.ts';
import { formatReferenceValue, replaceReferences, resolveReference } from './references.ts';

const maxAttributeBytes = 32 * 1024;

/**
 * Simulates the flow action that sets contact attributes. On an invalid name or a total above 32 KB, the action changes no
 * attribute and takes the error branch.
 */
export const updateContactAttributes: ActionHandler = (visit) => {
  const { contact } = visit.call;
  const isRelated = getTextParameter(visit.parameters, 'TargetContact') === 'Related';
  const target = isRelated ? contact.relatedAttributes : contact.attributes;
  const given = toTextValues(
    resolveNames(visit, getObjectParameter(visit.parameters, 'Attributes')),
  );
  const wrong = Object.keys(given).find((name) => name === '' || /[$.]/.test(name));
  if (wrong !== undefined) {
    addCallFinding(
      visit,
      'attribute-name',
      `${wrong || 'an empty name'} can't be the name of an attribute`,
    );
    return failAction();
  }
  const bytes = Buffer.byteLength(JSON.stringify({ ...target, ...given }));
  if (bytes > maxAttributeBytes) {
    addCallFinding(visit, 'attributes-full', 'a contact holds 32 KB of attributes at most');
    return failAction();
  }
  Object.assign(target, given);
  return { kind: 'done' };
};

/** Replaces the references in the names of attributes by their values. An unresolved reference becomes empty. */
const resolveNames = ({ call, frame }: ActionExecution, attributes: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      replaceReferences(name, (path) =>
        formatReferenceValue(resolveReference(call, frame, path) ?? ''),
      ),
      value,
    ]),
  );

/**
 * Simulates the flow action that sets flow attributes. Values may be plain or in the Connect console's export format:
 * `{"name": {"Value": "…"}}`.
 */
export const updateFlowAttributes: ActionHandler = ({ frame, parameters }) => {
  const jsonObject = getObjectParameter(parameters, 'FlowAttributes');
  const values = Object.entries(jsonObject).map(([name, value]): [string, Json] => [
    name,
    isJsonObject(value) && 'Value' in value ? (value['Value'] ?? '') : value,
  ]);
  Object.assign(frame.flowAttributes, toTextValues(Object.fromEntries(values)));
  return { kind: 'done' };
};

export const updateContactData: ActionHandler = ({ call: { contact }, parameters }) => {
  const set = (name: string) =>
    name in parameters ? getTextParameter(parameters, name) : undefined;
  const given = {
    name: set('Name'),
    description: set('Description'),
    language: set('LanguageCode'),
    customer: set('CustomerId'),
  };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) Object.assign(contact.data, { [name]: value });
  }
  Object.assign(contact.references, getObjectParameter(parameters, 'References'));
  Object.assign(
    contact.segmentAttributes,
    segments(getObjectParameter(parameters, 'SegmentAttributes')),
  );
  return { kind: 'done' };
};

/** Converts segment attributes to the structure in which flows read them: `$.SegmentAttributes['name'].ValueString`. */
const segments = (jsonObject: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(jsonObject).map(([name, value]) => [
      name,
      typeof value === 'string' ? { ValueString: value } : value,
    ]),
  );

const maxTags = 6;

export const tagContact: ActionHandler = (visit) => {
  const { contact } = visit.call;
  const given = toTextValues(getObjectParameter(visit.parameters, 'Tags'));
  if (Object.keys({ ...contact.tags, ...given }).length > maxTags) return tooManyTags(visit);
  Object.assign(contact.tags, given);
  return { kind: 'done' };
};

const tooManyTags = (visit: ActionExecution): FlowActionOutcome => {
  addCallFinding(visit, 'tags', `a contact has ${maxTags} tags at most`);
  return failAction();
};

export const untagContact: ActionHandler = ({ call: { contact }, parameters }) => {
  const { TagKeys: keys } = parameters;
  const removedKeys = new Set(Array.isArray(keys) ? keys.map(String) : []);
  contact.tags = Object.fromEntries(
    Object.entries(contact.tags).filter(([key]) => !removedKeys.has(key)),
  );
  return { kind: 'done' };
};

export const updateVoice: ActionHandler = ({ call: { contact }, parameters }) => {
  contact.voice = getTextParameter(parameters, 'TextToSpeechVoice');
  return { kind: 'done' };
};

export const updateLogging: ActionHandler = ({ call: { contact }, parameters }) => {
  contact.isLogged = getTextParameter(parameters, 'FlowLoggingBehavior') !== 'Disabled';
  return { kind: 'done' };
};

/**
 * Simulates the flow action that sets the recording behavior of the contact. Supports both formats of the action: the older
 * one, and the newer one with separate settings for voice and chat.
 */
export const updateRecording: ActionHandler = (visit) => {
  const { call, parameters } = visit;
  const voice = getObjectParameter(
    getObjectParameter(parameters, 'VoiceBehavior'),
    'VoiceRecordingBehavior',
  );
  const behavior = { ...getObjectParameter(parameters, 'RecordingBehavior'), ...voice };
  const isForChat = 'ChatBehavior' in parameters;
  if (isForChat && call.caller.channel === 'VOICE') return failAction('ChannelMismatch');
  if ('VoiceBehavior' in parameters && call.caller.channel !== 'VOICE') {
    return failAction('ChannelMismatch');
  }
  const { IVRRecordingBehavior: ivr } = behavior;
  if (ivr === 'Enabled') startRecording(visit);
  if (ivr === 'Disabled') endRecording(visit.call);
  return { kind: 'done' };
};

function startRecording({ call }: ActionExecution): void {
  if (call.contact.isIvrRecorded) return;
  call.contact.isIvrRecorded = true;
  call.recordings.push({ from: call.line.now(), to: call.line.now() });
}

export function endRecording({ contact, recordings, line }: ActionExecution['call']): void {
  const recording = recordings.at(-1);
  if (contact.isIvrRecorded && recording !== undefined) recording.to = line.now();
  contact.isIvrRecorded = false;
}
