import { type Json, readJsonValue } from '../json.ts';
import type { ActionMode, ActionSpec, ConditionsSpec, ParameterSpec } from './catalogue.ts';
import type { ConnectAction } from './read-flow.ts';

/** Rules that apply to one flow action. They depend on the action's variant, which its parameters determine. */
export type ResolvedActionSpec = {
  mode: string | undefined;
  conditions: ConditionsSpec | null;
  errorsRequired: string[];
  errorsAllowed: string[];
  parameters: Record<string, ParameterSpec>;
  requireParams: string[];
  forbidParams: string[];
  nextMirrors: string | undefined;
};

const matchesSelector = (selector: ActionMode['select'][number], parameters: Json): boolean => {
  const value = readJsonValue(parameters, selector.path);
  if (selector.equals !== undefined) return value === selector.equals;
  if (selector.among) return typeof value === 'string' && selector.among.includes(value);
  if (selector.includes) return Array.isArray(value) && value.includes(selector.includes);
  return value !== undefined;
};

export function resolveActionSpec(
  spec: ActionSpec,
  { Parameters }: ConnectAction,
): ResolvedActionSpec {
  const [name, mode] =
    Object.entries(spec.modes ?? {}).find(([, { select }]) =>
      select.every((selector) => matchesSelector(selector, Parameters)),
    ) ?? [];
  const errorsRequired = mode?.errorsRequired ?? spec.errorsRequired;
  return {
    mode: name,
    conditions: resolveConditions(spec, mode),
    errorsRequired,
    errorsAllowed: [...errorsRequired, ...spec.errorsRequired, ...spec.errorsOptional],
    parameters: { ...spec.parameters, ...mode?.parameters },
    requireParams: mode?.requireParams ?? [],
    forbidParams: mode?.forbidParams ?? [],
    nextMirrors: mode ? (mode.nextMirrors ?? spec.nextMirrors) : spec.nextMirrors,
  };
}

const resolveConditions = (
  spec: ActionSpec,
  mode: ActionMode | undefined,
): ConditionsSpec | null => {
  if (mode?.conditions === null) return null;
  if (!mode?.operators) return spec.conditions;
  return { ...spec.conditions, operators: mode.operators, operands: mode.operands };
};
