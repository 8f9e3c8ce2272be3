import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { hotline } from '../../bin/hotline.ts';

const areas = ['Data', 'Web', 'Intake', 'Ticketing', 'Operations'] as const;
type Area = (typeof areas)[number];

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** The app as `cdk synth` would build it for a stage, but with placeholders for the functions' code. */
export function hotlineApp(stage: string): App {
  const { context } = CdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  const app = new App({ context: { ...context, stage, 'aws:cdk:bundling-stacks': [] } });
  hotline(app);
  return app;
}

/** The stacks of a stage, synthesized once, each with its template. */
export function synth(stage: string): Record<Area, { stack: Stack; template: Template }> {
  const app = hotlineApp(stage);
  const area = (name: Area) => {
    const stack = Stack.of(app.node.findChild(`Hotline${name}-${stage}`));
    return { stack, template: Template.fromStack(stack) };
  };
  return {
    Data: area('Data'),
    Web: area('Web'),
    Intake: area('Intake'),
    Ticketing: area('Ticketing'),
    Operations: area('Operations'),
  };
}
