import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { hotline } from '../../bin/hotline.ts';

const areas = ['Data', 'Web', 'ContactCenter', 'Intake', 'Ticketing', 'Operations'] as const;
type Area = (typeof areas)[number];

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** An app as `cdk synth` would begin it, but with placeholders for the functions' code. */
export const emptyApp = (stage: string): App => {
  const { context } = CdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  const rehearsal = { stage, isRehearsal: 'yes', 'aws:cdk:bundling-stacks': [] };
  return new App({ context: { ...context, ...rehearsal } });
};

/** The app with all stacks of a stage. */
export function hotlineApp(stage: string): App {
  const app = emptyApp(stage);
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
    ContactCenter: area('ContactCenter'),
    Intake: area('Intake'),
    Ticketing: area('Ticketing'),
    Operations: area('Operations'),
  };
}
