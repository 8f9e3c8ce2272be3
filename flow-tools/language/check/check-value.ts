import type { Json } from '../../json.ts';
import type { ParameterSpec } from '../catalogue.ts';
import {
  classifyJsonPathRoot,
  findMalformedJsonPath,
  findUnknownField,
  isJsonPath,
  listJsonPaths,
  looksLikeJsonPath,
} from '../references.ts';
import { findMarkup, findSsmlFault, findSsmlWarning } from '../ssml.ts';
import type { ContactFlowFindingReporter } from './finding.ts';

/** Validates one string value in a flow action: allowed references, allowed literals, length and range. */
export function checkParameterValue(
  value: Json,
  spec: ParameterSpec,
  path: string,
  report: ContactFlowFindingReporter,
) {
  const refuse = (rule: string, because: string) =>
    report('error', rule, {
      path,
      summary: `Invalid Action property value. Path: ${path}`,
      because,
    });
  if (typeof value !== 'string')
    return refuse('property-value', `It must be a string, ${insteadOf(value)}`);
  const fault = findReferenceFault(value, spec.dyn);
  if (fault) return refuse(fault.rule, fault.because);
  checkRoots(value, spec.dyn, path, report);
  const ssmlFault = spec.ssml ? findSsmlFault(value) : undefined;
  if (ssmlFault) return refuse('ssml', ssmlFault);
  const doubt = spec.ssml ? findSsmlWarning(value) : undefined;
  if (doubt !== undefined)
    report('warning', 'ssml', { path, summary: `Unusual SSML. Path: ${path}`, because: doubt });
  const markup = path.endsWith('.Text') ? findMarkup(value) : undefined;
  if (markup !== undefined)
    report('warning', 'markup', {
      path,
      summary: `The text contains the SSML tag ${markup}. Path: ${path}`,
      because: 'Text is documented as plain text; SSML belongs in the parameter SSML',
    });
  if (value === '' && /\.(?:\w+(?:Id|ARN|Arn)|EventHooks\.\w+)$/.test(path))
    report('warning', 'empty-reference', {
      path,
      summary: `The parameter is empty. Path: ${path}`,
      because: 'Amazon Connect cannot publish the flow, or the block always takes its error branch',
    });
  if (listJsonPaths(value).length > 0) return;
  const literal = findLiteralFault(value, spec);
  if (literal) return refuse('property-value', literal);
  if (spec.usual && isOutsideRange(value, spec.usual))
    report('warning', 'property-value', {
      path,
      summary: `Unusual Action property value. Path: ${path}`,
      because: `Expected a number${formatRange(spec.usual)}`,
    });
}

const insteadOf = (value: Json): string =>
  typeof value === 'number' || typeof value === 'boolean'
    ? `not a ${typeof value}: write "${typeof value === 'boolean' ? (value ? 'True' : 'False') : value}"`
    : `not ${value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object'}`;

type Fault = { rule: string; because: string };

function findReferenceFault(value: string, dyn: ParameterSpec['dyn']): Fault | undefined {
  const malformed = findMalformedJsonPath(value);
  const paths = listJsonPaths(value);
  if (dyn === 'any')
    return malformed
      ? { rule: 'json-path', because: `${malformed} is not a well-formed JSONPath` }
      : undefined;
  if (dyn === 'static')
    return paths.length > 0
      ? { rule: 'dynamism', because: 'It must be defined statically, without JSONPath' }
      : undefined;
  if (isJsonPath(value)) return undefined;
  if (looksLikeJsonPath(value))
    return { rule: 'json-path', because: `${value} is not one well-formed JSONPath` };
  if (dyn === 'path')
    return { rule: 'dynamism', because: 'It must be one JSONPath, it cannot be set statically' };
  return paths.length > 0
    ? { rule: 'dynamism', because: 'It must be either fully static or one JSONPath' }
    : undefined;
}

function checkRoots(
  value: string,
  dyn: ParameterSpec['dyn'],
  path: string,
  report: ContactFlowFindingReporter,
) {
  for (const reference of listJsonPaths(value)) {
    const kind = classifyJsonPathRoot(reference);
    if (kind === 'unconfirmed')
      report('warning', 'json-path', {
        path,
        summary: `Unconfirmed reference ${reference}. Path: ${path}`,
        because: 'Its content is not documented',
      });
    const misspelt = kind === 'known' ? findUnknownField(reference) : undefined;
    if (misspelt !== undefined)
      report('warning', 'json-path', {
        path,
        summary: `Unknown attribute ${reference}. Path: ${path}`,
        because: misspelt,
      });
    if (kind === 'unknown')
      report(dyn === 'any' ? 'warning' : 'error', 'json-path', {
        path,
        summary: `Invalid Action property value. Path: ${path}`,
        because: `${reference} begins with an unknown root`,
      });
  }
}

function findLiteralFault(value: string, spec: ParameterSpec): string | undefined {
  if (spec.enum && !spec.enum.includes(value))
    return `It must be one of ${spec.enum.join(', ')}, not ${value || 'empty'}`;
  if (spec.int && isOutsideRange(value, spec.int))
    return `It must be a whole number${formatRange(spec.int)}, not ${value || 'empty'}`;
  if (spec.maxLength !== undefined && value.length > spec.maxLength)
    return `It has ${value.length} characters, at most ${spec.maxLength} are allowed`;
  return spec.signs !== undefined && !new RegExp(`^[${spec.signs}]*$`).test(value)
    ? `It must consist of the characters ${spec.signs}, not be ${value}`
    : undefined;
}

type Range = NonNullable<ParameterSpec['int']>;

/** Pattern of placeholders that are replaced by numbers only at deployment, so their range cannot be checked earlier. */
const later = /^(?:\{\{.*\}\}|\$\{.*\}|%.*%|<.*>)$/;

const isOutsideRange = (value: string, [least, most]: Range): boolean => {
  if (later.test(value)) return false;
  if (!/^-?\d+$/.test(value)) return true;
  const number = Number(value);
  return (least !== null && number < least) || (most !== null && number > most);
};

const formatRange = ([least, most]: Range): string =>
  [least === null ? '' : ` from ${least}`, most === null ? '' : ` to ${most}`].join('');
