import { isJsonObject, type Json } from '../../json.ts';
import type { ActionSpec, ParameterSpec } from '../catalogue.ts';
import type { ResolvedActionSpec } from '../modes.ts';
import type { ConnectAction } from '../read-flow.ts';
import { isJsonPath, listJsonPaths } from '../references.ts';
import { checkParameterValue } from './check-value.ts';
import type { ContactFlowFindingReporter } from './finding.ts';

type Parameters = { [key: string]: Json };

/** Checks every parameter of a flow action against the catalogue: name, presence, allowed combinations and value. */
export function checkActionParameters(
  { Type, Parameters }: ConnectAction,
  spec: ActionSpec,
  mode: ResolvedActionSpec,
  { path, report }: { path: string; report: ContactFlowFindingReporter },
) {
  const at = `${path}.Parameters`;
  const forbidden = new Set(mode.forbidParams);
  for (const name of Object.keys(Parameters).filter((key) => forbidden.has(key)))
    report('error', 'property-name', {
      path: `${at}.${name}`,
      summary: `Invalid Action property name. Path: ${at}.${name}`,
      because: `${Type} does not support it in the form "${mode.mode}"`,
    });
  for (const name of mode.requireParams.filter((key) => !(key in Parameters)))
    reportMissing(`${at}.${name}`, report);
  checkCompany(Parameters, spec, at, report);
  const allowed = <Item>(items: Record<string, Item>) =>
    Object.fromEntries(Object.entries(items).filter(([name]) => !forbidden.has(name)));
  checkFields(allowed(Parameters), allowed(mode.parameters), at, report);
}

const reportMissing = (path: string, report: ContactFlowFindingReporter) =>
  report('error', 'property-required', {
    path,
    summary: `Action is missing required property. Path: ${path}`,
  });

/** Checks that a flow action has the required number of parameters from a group of alternatives, for example exactly one. */
function checkCompany(
  parameters: Parameters,
  {
    exactlyOneOf,
    atMostOneOf,
    atLeastOneOf,
  }: Pick<ActionSpec, 'exactlyOneOf' | 'atMostOneOf' | 'atLeastOneOf'>,
  path: string,
  report: ContactFlowFindingReporter,
) {
  const there = (names: string[]) => names.filter((name) => name in parameters);
  for (const names of [exactlyOneOf, atMostOneOf])
    if (names && there(names).length > 1)
      report('error', 'one-of', {
        path,
        summary: `Only one of these properties may be defined. Properties: [${there(names).join(', ')}], Path: ${path}`,
      });
  for (const names of [exactlyOneOf, atLeastOneOf])
    if (names && there(names).length === 0)
      report('error', 'one-of', {
        path,
        summary: `At least one of [${names.join(', ')}] must be set. Path: ${path}`,
      });
}

function checkFields(
  values: Parameters,
  specs: Record<string, ParameterSpec>,
  path: string,
  report: ContactFlowFindingReporter,
) {
  for (const [name, spec] of Object.entries(specs)) {
    if (Object.hasOwn(values, name)) continue;
    if (spec.req) reportMissing(`${path}.${name}`, report);
    else if (spec.advised)
      report('warning', 'property-required', {
        path: `${path}.${name}`,
        summary: `Action is missing a property that the service may require. Path: ${path}.${name}`,
      });
  }
  for (const [name, value] of Object.entries(values)) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    const at = `${path}.${name}`;
    if (!spec)
      report('error', 'property-name', {
        path: at,
        summary: `Invalid Action property name. Path: ${at}`,
        because: `Supported: ${Object.keys(specs).join(', ') || 'none'}`,
      });
    else checkShape(value, spec, at, report);
  }
}

const reportInvalid = (path: string, because: string, report: ContactFlowFindingReporter) =>
  report('error', 'property-value', {
    path,
    summary: `Invalid Action property value. Path: ${path}`,
    because,
  });

function checkShape(
  value: Json,
  spec: ParameterSpec,
  path: string,
  report: ContactFlowFindingReporter,
) {
  if (spec.json) return;
  if (spec.list) return checkList(value, spec, path, report);
  if (spec.map) return checkMap(value, spec, path, report);
  if (!spec.fields) return checkParameterValue(value, spec, path, report);
  if (!isJsonObject(value)) return reportInvalid(path, 'It must be an object', report);
  checkCompany(value, spec, path, report);
  checkFields(value, spec.fields, path, report);
}

function checkList(
  value: Json,
  spec: ParameterSpec,
  path: string,
  report: ContactFlowFindingReporter,
) {
  if (!Array.isArray(value)) return reportInvalid(path, 'It must be a list', report);
  if (value.length < (spec.minEntries ?? 0)) reportInvalid(path, 'It may not be empty', report);
  for (const [n, item] of value.entries())
    checkShape(item, { ...spec, list: false }, `${path}[${n}]`, report);
}

function checkMap(
  value: Json,
  spec: ParameterSpec,
  path: string,
  report: ContactFlowFindingReporter,
) {
  if (!isJsonObject(value)) return reportInvalid(path, 'It must be an object', report);
  const keys = Object.keys(value);
  if (spec.maxEntries !== undefined && keys.length > spec.maxEntries)
    reportInvalid(
      path,
      `It has ${keys.length} entries, at most ${spec.maxEntries} are allowed`,
      report,
    );
  if (spec.oneKeyOf && keys.length !== 1)
    reportInvalid(path, `Exactly one of ${spec.oneKeyOf.join(', ')} must be there`, report);
  for (const [key, item] of Object.entries(value)) {
    const at = `${path}.${key}`;
    if (spec.oneKeyOf && !spec.oneKeyOf.includes(key))
      report('error', 'property-name', {
        path: at,
        summary: `Invalid Action property name. Path: ${at}`,
        because: `Supported: ${spec.oneKeyOf.join(', ')}`,
      });
    if (spec.plainKeys) checkKey(key, at, report);
    checkShape(item, spec.entry ?? { dyn: spec.dyn }, at, report);
  }
}

/**
 * Checks a key of a map parameter. References in a key are valid, but the author of a key that is one reference usually meant
 * the plain name of an attribute.
 */
function checkKey(key: string, path: string, report: ContactFlowFindingReporter) {
  const fault = findKeyFault(key);
  if (fault !== undefined)
    report('error', 'attribute-name', {
      path,
      summary: `Invalid Action property name. Path: ${path}`,
      because: fault,
    });
  else if (isJsonPath(key))
    report('warning', 'property-value', {
      path,
      summary: `The attribute's name is taken from ${key}. Path: ${path}`,
      because: 'To set an attribute, write its name without $.',
    });
}

function findKeyFault(key: string): string | undefined {
  if (key === '') return 'The attribute name is empty';
  const rest = listJsonPaths(key).reduce((text, reference) => text.replace(reference, ''), key);
  return /[$.]/.test(rest)
    ? 'An attribute name cannot contain $ or . outside of references'
    : undefined;
}
