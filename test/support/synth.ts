import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { hotline } from '../../bin/hotline.ts';

const areas = [
  ...(['Data', 'Web', 'ContactCenter', 'Intake', 'Ticketing', 'Operations'] as const),
  'GlobalEvents',
] as const;
type Area = (typeof areas)[number];

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** An app as `cdk synth` would begin it, but with placeholders for the functions' code. */
export const emptyApp = (stage: string): App => {
  const { context } = CdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  return new App({ context: { ...context, stage, 'aws:cdk:bundling-stacks': [] } });
};

/** The app with all stacks of a stage. */
export function hotlineApp(stage: string): App {
  const app = emptyApp(stage);
  hotline(app);
  return app;
}

type Stacks = Record<Area, { stack: Stack; template: Template }>;

const synthesized = new Map<string, Stacks>();

/** The stacks of a stage, each with its template: synthesized once for all tests that a worker runs. */
export const synth = (stage: string): Stacks => {
  const stacks = synthesized.get(stage) ?? synthesize(stage);
  synthesized.set(stage, stacks);
  return stacks;
};

/** Amazon's validation of templates takes seconds a stage; `npm run check` runs it for every stage. */
export const withoutValidation = <Result>(work: () => Result): Result => {
  process.env['CDK_VALIDATION'] = 'false';
  try {
    return work();
  } finally {
    delete process.env['CDK_VALIDATION'];
  }
};

const synthesize = (stage: string): Stacks => withoutValidation(() => stacksOf(stage));

const stacksOf = (stage: string): Stacks => {
  const app = hotlineApp(stage);
  const area = (name: Area) => {
    const stack = Stack.of(app.node.findChild(`Hotline${name}-${stage}`));
    return { stack, template: Template.fromStack(stack) };
  };
  return {
    Data: area('Data'),
    Web: area('Web'),
    ContactCenter: area('ContactCenter'),
    Intake: area('Intake'),
    Ticketing: area('Ticketing'),
    Operations: area('Operations'),
    GlobalEvents: area('GlobalEvents'),
  };
};
