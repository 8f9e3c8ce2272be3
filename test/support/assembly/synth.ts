import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CloudAssembly, type CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { inject } from 'vitest';
import * as z from 'zod';
import { addHotlineStacks } from '../../../bin/hotline.ts';

type Area =
  | 'Data'
  | 'Web'
  | 'ContactCenter'
  | 'Intake'
  | 'Ticketing'
  | 'Operations'
  | 'GlobalEvents';

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** Returns an empty CDK app with the context of `cdk synth`, but with placeholders instead of bundled function code. */
export function emptyApp(stage: string): App {
  const { context } = CdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  return new App({ context: { ...context, stage, 'aws:cdk:bundling-stacks': [] } });
}

export function hotlineApp(stage: string): App {
  const app = emptyApp(stage);
  addHotlineStacks(app);
  return app;
}

/** Synthesizes a stage into `directory`, unless another worker finishes first. */
const synthesizeInto = (directory: string, stage: string): void => {
  const assembly = hotlineApp(stage).synth();
  try {
    renameSync(assembly.directory, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
};

/** Returns the folder with the cloud assembly of a stage, which is synthesized once for all workers. */
export function synthesizeAssembly(stage: string): string {
  const directory = join(inject('assemblies'), stage);
  if (!existsSync(directory)) synthesizeInto(directory, stage);
  return directory;
}

type Synthesized = { stack: CloudFormationStackArtifact; template: Template };

const synthesizedStack = (stage: string, area: string): Synthesized => {
  const stack = new CloudAssembly(synthesizeAssembly(stage)).getStackByName(
    `Hotline${area}-${stage}`,
  );
  return { stack, template: Template.fromJSON(stack.template) };
};

const templates = new Map<string, Synthesized>();

export function synthStack(stage: string, area: string): Synthesized {
  const name = `${area}-${stage}`;
  const synthesized = templates.get(name) ?? synthesizedStack(stage, area);
  templates.set(name, synthesized);
  return synthesized;
}

/** Returns the stacks that every stage has, each with its template. */
export function synthStacks(stage: string): Record<Area, Synthesized> {
  return {
    Data: synthStack(stage, 'Data'),
    Web: synthStack(stage, 'Web'),
    ContactCenter: synthStack(stage, 'ContactCenter'),
    Intake: synthStack(stage, 'Intake'),
    Ticketing: synthStack(stage, 'Ticketing'),
    Operations: synthStack(stage, 'Operations'),
    GlobalEvents: synthStack(stage, 'GlobalEvents'),
  };
}
