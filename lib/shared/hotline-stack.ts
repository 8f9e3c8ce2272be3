import { createHash } from 'node:crypto';
import { Stack } from 'aws-cdk-lib';
import * as z from 'zod';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).optional(),
});
const Template = z.looseObject({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});
type Template = z.infer<typeof Template>;

const Reference = z.object({ StackName: z.string(), OutputName: z.string() });

/**
 * CloudFormation templates of an app's stacks, keyed by stack name. When a stack is synthesized, the map already holds the
 * templates of the stacks to which it refers.
 */
const templatesOf = new WeakMap<object, Map<string, Template>>();

/** Returns all `Fn::GetStackOutput` references to other stacks within a value of a CloudFormation template. */
function listReferences(value: unknown): z.infer<typeof Reference>[] {
  if (Array.isArray(value)) return value.flatMap(listReferences);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'Fn::GetStackOutput' ? [Reference.parse(inner)] : listReferences(inner),
  );
}

/** Returns the ids of the resources to which a value of a CloudFormation template refers. */
const resourcesIn = (value: unknown, { Resources }: Template): string[] =>
  [...JSON.stringify(value ?? null).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g)].flatMap(
    ([, id = '']) => (id in Resources ? [id] : []),
  );

/**
 * Returns a resource's definition from a CloudFormation template, without the location of its code. Deployments change that
 * location, but a new code location never replaces a function.
 */
function getDefinition(id: string, { Resources }: Template): unknown {
  const resource = Resources[id];
  if (!resource) return id;
  const { Code: _, ...properties } = resource.Properties;
  return [id, resource.Type, properties, resource.Metadata?.['producers']];
}

const computeFingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/**
 * Stack that CloudFormation updates when a resource in another stack to which it refers was replaced. CloudFormation skips
 * unchanged templates and resolves `Fn::GetStackOutput` only on an update. Therefore each referring resource has a
 * fingerprint of its targets in its metadata.
 */
export class HotlineStack extends Stack {
  override resolve(value: unknown): unknown {
    const resolved: unknown = super.resolve(value);
    const template = Template.safeParse(resolved);
    return template.success ? this.withFingerprints(template.data) : resolved;
  }

  private withFingerprints(template: Template): Template {
    const templates = templatesOf.get(this.node.root) ?? new Map<string, Template>();
    templatesOf.set(this.node.root, templates);
    for (const resource of Object.values(template.Resources)) {
      const references = listReferences(resource.Properties);
      if (references.length === 0) continue;
      const producers = references.map(({ StackName, OutputName }) => {
        const producer = templates.get(StackName);
        if (!producer)
          throw new Error(
            `Stack ${StackName} must be a HotlineStack created before ${this.stackName}`,
          );
        const { Value } = producer.Outputs[OutputName] ?? {};
        return resourcesIn(Value, producer).map((id) => getDefinition(id, producer));
      });
      resource.Metadata = { ...resource.Metadata, producers: computeFingerprint(producers) };
    }
    templates.set(this.stackName, template);
    return template;
  }
}
