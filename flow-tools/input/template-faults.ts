import { isJsonObject, type Json } from '../json.ts';
import {
  type ContactFlowFinding,
  createContactFlowFindingReporter,
} from '../language/check/finding.ts';
import { FlowType } from '../language/flow-type.ts';
import { pseudoParameters, type Template } from './template.ts';

/** Lists the faults of a contact flow's resource in a template that CloudFormation would report at deployment. */
export function listTemplateFaults(id: string, template: Template): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  const report = createContactFlowFindingReporter(findings);
  const { Type = '', Properties = {} } = template.Resources[id] ?? {};
  const at = (property: string) => `Resources.${id}.Properties.${property}`;
  const { Content: content, Type: type } = Properties;
  const refuse = (property: string, because: string) =>
    report('error', 'template', {
      path: at(property),
      summary: `Invalid property of the template. Path: ${at(property)}`,
      because,
    });
  if (content === undefined) refuse('Content', 'It is missing');
  else if (isDeployedLater(content))
    report('warning', 'template-value', {
      path: at('Content'),
      summary: `The flow is known only after deployment. Path: ${at('Content')}`,
      because: `${Object.keys(content).join()} takes it from elsewhere, so it is not checked`,
    });
  else if (!isText(content))
    refuse('Content', 'CloudFormation requires the flow as JSON text, not as an object');
  const types: readonly string[] = FlowType.options;
  if (Type === 'AWS::Connect::ContactFlow' && typeof type === 'string' && !types.includes(type))
    refuse('Type', `There is no type ${type}; there are ${types.join(', ')}`);
  for (const [property, value] of Object.entries(Properties))
    for (const fault of new Set(listReferenceFaults(value, template))) refuse(property, fault);
  return findings;
}

/** Returns true for a value that only the deployment provides, such as the export of another stack. */
export const isDeployedLater = (value: Json | undefined): value is { [key: string]: Json } =>
  isJsonObject(value) &&
  Object.keys(value).length === 1 &&
  /^Fn::(?:ImportValue|Transform|GetAtt|FindInMap)$/.test(Object.keys(value)[0] ?? '');

const isText = (value: Json): boolean =>
  typeof value === 'string' ||
  (isJsonObject(value) &&
    Object.keys(value).length === 1 &&
    /^(?:Ref|Fn::\w+)$/.test(Object.keys(value)[0] ?? ''));

/** Lists the references of a value to parameters, resources and attributes that the template does not define. */
function listReferenceFaults(value: Json, template: Template): string[] {
  // a transform such as AWS::Serverless adds resources at deployment
  if ('Transform' in template) return [];
  if (Array.isArray(value)) return value.flatMap((item) => listReferenceFaults(item, template));
  if (!isJsonObject(value)) return [];
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': sub } = value;
  const names = [
    ...(typeof ref === 'string' ? [ref] : []),
    ...(attribute === undefined ? [] : [[attribute].flat().map(String).join('.')]),
    ...(sub === undefined ? [] : listVariables(sub)),
  ];
  return [
    ...names.flatMap((name) => findNameFault(name, template) ?? []),
    ...Object.values(value).flatMap((item) => listReferenceFaults(item, template)),
  ];
}

function listVariables(sub: Json): string[] {
  const [text, given] = [sub].flat();
  const own = isJsonObject(given) ? given : {};
  return [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)]
    .map(([, name = '']) => name.trim())
    .filter((name) => !Object.hasOwn(own, name));
}

/** Attributes of the resource types to which contact flows refer most, keyed by type. */
const attributes: Partial<Record<string, readonly string[]>> = {
  'AWS::Connect::ContactFlow': ['ContactFlowArn'],
  'AWS::Connect::ContactFlowModule': ['ContactFlowModuleArn', 'Status'],
  'AWS::Connect::HoursOfOperation': ['HoursOfOperationArn'],
  'AWS::Connect::Prompt': ['PromptArn'],
  'AWS::Connect::Queue': ['QueueArn', 'Type'],
};

function findNameFault(reference: string, { Parameters, Resources }: Template): string | undefined {
  const [name = '', ...rest] = reference.split('.');
  if (pseudoParameters.has(name) || Object.hasOwn(Parameters, name)) return undefined;
  const resource = Object.hasOwn(Resources, name) ? Resources[name] : undefined;
  if (!resource) return `The template defines no parameter or resource ${name}`;
  const known = attributes[resource.Type];
  const attribute = rest.join('.');
  return known && attribute !== '' && !known.includes(attribute)
    ? `${resource.Type} has no attribute ${attribute}; there is ${known.join(', ')}`
    : undefined;
}
