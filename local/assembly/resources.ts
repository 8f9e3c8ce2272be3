import * as z from 'zod';
import { throwUserError } from '../user-error.ts';
import { resolveIntrinsics } from './intrinsics.ts';
import type { ResourceIdentity } from './named-resource.ts';
import type { AssemblyStack } from './read-assembly.ts';
import {
  type Assembly,
  buildResourceIdentity,
  createReferenceScope,
  type TemplateResource,
} from './reference-scope.ts';
import { isCustomResource, requireSupportedTypes } from './resource-types.ts';
import type { Json } from './template.ts';

/** Resource of the cloud assembly. All intrinsic functions in its properties are replaced with their results. */
export type Resource<Properties> = {
  stack: string;
  region: string;
  account: string;
  logicalId: string;
  type: string;
  identity: ResourceIdentity;
  properties: Properties;
};

export type Resources = {
  /** Returns all resources of the given types, with their properties parsed by the schema. */
  ofType<Schema extends z.ZodType>(types: string[], schema: Schema): Resource<z.infer<Schema>>[];
  customResources(): Resource<z.infer<typeof CustomResource>>[];
  /** Returns the CloudFormation output with this name from the stack that defines it. */
  output(name: string): Json | undefined;
  /** Returns the local path of the asset that a deployment would upload under this S3 object key. */
  assetPath(stack: string, objectKey: string): string | undefined;
  /** Returns the local paths of assets. The stack's metadata lists their S3 object keys under the given name. */
  assetsNamed(metadata: string): string[];
};

const CustomResource = z.looseObject({ ServiceToken: z.string() });

/** Reads the resources of a cloud assembly; throws when it contains a resource type that the local run doesn't support. */
export function readResources(
  stacks: AssemblyStack[],
  apiEndpoint: string,
  parameters: Partial<Record<string, string>> = {},
): Resources {
  requireSupportedTypes(stacks);
  const assembly = { stacks, apiEndpoint, parameters };
  const places = stacks.flatMap((stack) => listStackResources(assembly, stack));
  const resolved = new Map<TemplateResource, Resource<Json | undefined>>();
  const resolveOnce = (place: TemplateResource): Resource<Json | undefined> => {
    const resource = resolved.get(place) ?? resolveResource(assembly, place);
    resolved.set(place, resource);
    return resource;
  };
  const readAll = <Schema extends z.ZodType>(isWanted: (type: string) => boolean, schema: Schema) =>
    places
      .filter((place) => isWanted(typeOf(place)))
      .map((place) => parseProperties(resolveOnce(place), schema));
  return {
    ofType: (types, schema) => readAll((type) => types.includes(type), schema),
    customResources: () => readAll(isCustomResource, CustomResource),
    output: (name) => {
      const stack = stacks.find(({ template }) => name in template.Outputs);
      const at = `${stack?.name}/Outputs.${name}`;
      return (
        stack &&
        resolveIntrinsics(
          stack.template.Outputs[name]?.Value ?? null,
          createReferenceScope(assembly, stack, at),
        )
      );
    },
    assetPath: (name, objectKey) =>
      stacks.find((stack) => stack.name === name)?.assets.get(objectKey),
    assetsNamed: (metadata) =>
      stacks.flatMap(
        ({ template, assets }) => assets.get(String(template.Metadata[metadata])) ?? [],
      ),
  };
}

const typeOf = ({ stack, logicalId }: TemplateResource): string =>
  stack.template.Resources[logicalId]?.Type ?? '';

/** Lists the resources of a CloudFormation stack, without resources whose condition is false. */
function listStackResources(assembly: Assembly, stack: AssemblyStack): TemplateResource[] {
  return Object.entries(stack.template.Resources).flatMap(([logicalId, { Condition }]) => {
    const scope = createReferenceScope(assembly, stack, `${stack.name}/${logicalId}.Condition`);
    return Condition === undefined || scope.condition(Condition) ? [{ stack, logicalId }] : [];
  });
}

/** Replaces the intrinsic functions in a resource's properties, and derives the resource's name and attributes. */
function resolveResource(assembly: Assembly, place: TemplateResource): Resource<Json | undefined> {
  const { stack, logicalId } = place;
  const type = typeOf(place);
  const at = `${stack.name}/${logicalId}`;
  const properties = stack.template.Resources[logicalId]?.Properties ?? {};
  return {
    stack: stack.name,
    region: stack.region,
    account: stack.account,
    logicalId,
    type,
    identity: isCustomResource(type)
      ? { ref: logicalId, attributes: {} }
      : buildResourceIdentity(assembly, place, at),
    properties: resolveIntrinsics(properties, createReferenceScope(assembly, stack, at)),
  };
}

function parseProperties<Schema extends z.ZodType>(
  resource: Resource<Json | undefined>,
  schema: Schema,
): Resource<z.infer<Schema>> {
  const { stack, logicalId, type, properties } = resource;
  const read = schema.safeParse(properties);
  return read.success
    ? { ...resource, properties: read.data }
    : throwUserError(
        `${stack}/${logicalId} (${type}) has properties that the local run does not support: ${explain(read.error)}`,
      );
}

const explain = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
