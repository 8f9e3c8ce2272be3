import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { throwUserError } from '../user-error.ts';
import { Template } from './template.ts';

/** Stack of the cloud assembly, with its CloudFormation template and the local paths of its assets. */
export type AssemblyStack = {
  name: string;
  account: string;
  region: string;
  template: Template;
  /** Local paths of the stack's assets, keyed by the S3 object key under which a deployment would upload each asset. */
  assets: ReadonlyMap<string, string>;
};

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      dependencies: z.array(z.string()).default([]),
      properties: z
        .object({
          templateFile: z.string().optional(),
          stackName: z.string().optional(),
          file: z.string().optional(),
          directoryName: z.string().optional(),
        })
        .default({}),
    }),
  ),
});
type Artifact = z.infer<typeof Manifest>['artifacts'][string];

const AssetManifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

const localAccount = '000000000000';
const localRegion = 'ap-southeast-1';

/** Reads all stacks of a cloud assembly, including those of nested CDK stages. */
export function readAssembly(directory: string): AssemblyStack[] {
  const { artifacts } = Manifest.parse(JSON.parse(read(directory, 'manifest.json')));
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    if (artifact.type === 'cdk:cloud-assembly') {
      return readAssembly(join(directory, artifact.properties.directoryName ?? id));
    }
    return artifact.type === 'aws:cloudformation:stack'
      ? [readStack(directory, id, artifact, artifacts)]
      : [];
  });
}

function readStack(
  directory: string,
  id: string,
  { environment, dependencies, properties }: Artifact,
  artifacts: Record<string, Artifact>,
): AssemblyStack {
  const [account = '', region = ''] = (environment ?? '').replace('aws://', '').split('/');
  const assetFiles = dependencies.flatMap((name) => artifacts[name]?.properties.file ?? []);
  return {
    name: properties.stackName ?? id,
    account: known(account) ?? localAccount,
    region: known(region) ?? localRegion,
    template: Template.parse(
      JSON.parse(read(directory, properties.templateFile ?? `${id}.template.json`)),
    ),
    assets: new Map(assetFiles.flatMap((file) => readAssets(directory, file))),
  };
}

const known = (name: string): string | undefined =>
  name === '' || name.startsWith('unknown-') ? undefined : name;

function readAssets(directory: string, file: string): [string, string][] {
  const { files } = AssetManifest.parse(JSON.parse(read(directory, file)));
  return Object.values(files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ objectKey }): [string, string] => [
      objectKey,
      join(directory, source.path ?? throwUserError(`File ${file} has an asset without a path.`)),
    ]),
  );
}

function read(directory: string, file: string): string {
  try {
    return readFileSync(join(directory, file), 'utf8');
  } catch {
    return throwUserError(`Cannot read ${file} in the cloud assembly ${directory}.`);
  }
}
