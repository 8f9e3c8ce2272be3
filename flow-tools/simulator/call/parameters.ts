import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import type { CallFinding } from '../caller/transcript.ts';
import type { FlowFrame, ReferenceSupport, SimulatedCall } from './contact.ts';
import {
  formatReferenceValue,
  isReference,
  replaceReferences,
  resolveReference,
} from './references.ts';

/**
 * Resolves the references in a flow action's parameters, where Connect supports references. Unresolved references become
 * empty and are reported as problems in the call's transcript.
 */
export function resolveParameters(
  call: SimulatedCall,
  frame: FlowFrame,
  { type, parameters }: { type: string; parameters: JsonObject },
  findings: CallFinding[],
): JsonObject {
  const look = (path: string): Json => {
    const found = resolveReference(call, frame, path);
    if (found === undefined) findings.push(unresolved(path));
    return found ?? '';
  };
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      resolveValue(value, call.language.dynamismOf(type, name), look),
    ]),
  );
}

const unresolved = (path: string): CallFinding => ({
  rule: 'unresolved',
  message: `${path} points at nothing`,
});

function resolveValue(value: Json, dynamism: ReferenceSupport, look: (path: string) => Json): Json {
  if (typeof value === 'string') {
    if (dynamism === 'static') return value;
    if (isReference(value)) return look(value);
    return dynamism === 'any'
      ? replaceReferences(value, (path) => formatReferenceValue(look(path)))
      : value;
  }
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, dynamism, look));
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, resolveValue(item, dynamism, look)]),
      )
    : value;
}

/** Returns a flow action parameter as text; a missing parameter yields an empty text. */
export function getTextParameter(parameters: JsonObject, name: string): string {
  const value = parameters[name];
  return value === undefined || value === null ? '' : formatReferenceValue(value);
}

/** Returns a flow action parameter as a number; a missing or non-numeric parameter yields the default. */
export function getNumberParameter(parameters: JsonObject, name: string, usual: number): number {
  const text = getTextParameter(parameters, name).trim();
  const number = Number(text);
  return text === '' || Number.isNaN(number) ? usual : number;
}

export function getObjectParameter(parameters: JsonObject, name: string): JsonObject {
  const value = parameters[name];
  return isJsonObject(value) ? value : {};
}

/** Converts all values of an object to text, because Connect stores attributes as text. */
export function toTextValues(values: JsonObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null ? '' : formatReferenceValue(value),
    ]),
  );
}
