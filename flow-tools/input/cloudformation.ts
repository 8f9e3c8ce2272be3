import { isJsonObject, type Json } from '../json.ts';
import type { InputFlow } from './input-flow.ts';
import { flowResourceTypes, pseudoParameters, Template } from './template.ts';
import { isDeployedLater, listTemplateFaults } from './template-faults.ts';

/**
 * Lists the contact flows and modules of a CloudFormation template. References to other resources become ARNs that end with
 * the resource's logical ID, so that flows of the template find each other. Returns undefined for other JSON.
 */
export function listTemplateFlows(value: unknown, file: string): InputFlow[] | undefined {
  const { data: template } = Template.safeParse(value);
  if (!template) return undefined;
  return Object.entries(template.Resources)
    .filter(([, { Type }]) => flowResourceTypes.includes(Type))
    .map(([id, { Type, Properties }]) => {
      const resolve = (property: string) => {
        const given = Properties[property];
        return given === undefined ? undefined : resolveIntrinsics(given, template);
      };
      const [name, type] = [resolve('Name'), resolve('Type')];
      const content = resolve('Content');
      return {
        file,
        id,
        name: typeof name === 'string' ? name : id,
        type: Type.endsWith('Module') ? 'MODULE' : typeof type === 'string' ? type : 'CONTACT_FLOW',
        content: isDeployedLater(Properties['Content']) ? undefined : content,
        faults: listTemplateFaults(id, template),
        isFromTemplate: true,
      };
    });
}

/** Replaces CloudFormation's intrinsic functions by the values that they have after a deployment, or by placeholders. */
function resolveIntrinsics(value: Json, template: Template): Json {
  if (Array.isArray(value)) return value.map((item) => resolveIntrinsics(item, template));
  if (!isJsonObject(value)) return value;
  const [[name = '', argument = null] = [], ...others] = Object.entries(value);
  if (others.length > 0 || !(name === 'Ref' || name.startsWith('Fn::')))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolveIntrinsics(item, template)]),
    );
  return resolveFunction(name, argument, template);
}

function resolveFunction(name: string, argument: Json, template: Template): Json {
  const resolve = (item: Json | undefined) => resolveIntrinsics(item ?? '', template);
  const items = Array.isArray(argument) ? argument : [argument];
  switch (name) {
    case 'Ref':
      return resolveName(String(argument), template);
    case 'Fn::GetAtt':
      return resolveName(String(items[0]).split('.')[0] ?? '', template);
    case 'Fn::Join': {
      const parts = resolve(items[1]);
      return (Array.isArray(parts) ? parts : [parts]).map(String).join(String(items[0]));
    }
    case 'Fn::Sub':
      return substitute(String(items[0]), items[1], template);
    case 'Fn::If':
      return resolve(items[1]);
    default:
      return `arn:aws:cloudformation:us-east-1:111122223333:${name.replace('Fn::', '')}`;
  }
}

function substitute(text: string, given: Json | undefined, template: Template): string {
  const variables = isJsonObject(given) ? given : {};
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return String(
      variable === undefined
        ? resolveName(name.split('.')[0] ?? '', template)
        : resolveIntrinsics(variable, template),
    );
  });
}

/** Returns the value of a parameter, or the ARN of a resource. */
function resolveName(name: string, { Parameters, Resources }: Template): Json {
  const parameter = Object.hasOwn(Parameters, name) ? Parameters[name] : undefined;
  // without a default value, the name of the parameter is the clearest placeholder
  if (parameter && parameter.Default === undefined) return name;
  if (parameter?.Default !== undefined) return parameter.Default;
  const isFlow =
    Object.hasOwn(Resources, name) && flowResourceTypes.includes(Resources[name]?.Type ?? '');
  return (
    pseudoParameters.get(name) ??
    (isFlow
      ? `arn:aws:connect:us-east-1:111122223333:instance/local/contact-flow/${name}`
      : `arn:aws:cloudformation:us-east-1:111122223333:${name}`)
  );
}
