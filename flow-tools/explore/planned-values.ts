import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { CallPlan } from './call-plan.ts';

/** Builds the result of a Lambda function: an object with every key that the flow reads. */
export const buildAnswer = (
  samples: ReadonlyMap<string, string[]>,
  chooseValue: (reference: string) => string | undefined,
): JsonObject => {
  const answer: JsonObject = {};
  for (const reference of samples.keys()) {
    const [, root, ...keys] = reference.split('.');
    const value = chooseValue(reference);
    if (root === 'External' && value !== undefined) setValue(answer, keys, value);
  }
  return answer;
};

function setValue(at: JsonObject, [key = '', ...rest]: string[], value: Json): void {
  if (rest.length === 0) {
    at[key] ??= value;
    return;
  }
  const inner = at[key];
  const next = isJsonObject(inner) ? inner : {};
  at[key] = next;
  setValue(next, rest, value);
}

/** Builds the contact attributes at the start of a call: every attribute that the flow reads. */
export const buildAttributes = (
  samples: ReadonlyMap<string, string[]>,
  { inputs }: CallPlan,
  chooseValue: (reference: string) => string | undefined,
): Record<string, string> =>
  Object.fromEntries(
    [...new Set([...samples.keys(), ...inputs.map(({ reference }) => reference)])]
      .filter((reference) => reference.startsWith('$.Attributes.'))
      .map((reference) => [reference.slice('$.Attributes.'.length), chooseValue(reference) ?? '']),
  );
