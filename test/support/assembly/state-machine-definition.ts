import { createRequire } from 'node:module';
import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const StateMachine = z.object({
  Properties: z.object({
    DefinitionString: z.object({
      'Fn::Join': z.tuple([
        z.literal(''),
        z.array(
          z.union([z.string(), z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })]),
        ),
      ]),
    }),
  }),
});

const Definition = z.looseObject({
  StartAt: z.string(),
  States: z.record(z.string(), z.looseObject({ Type: z.string() })),
});
type Definition = z.infer<typeof Definition>;

const require = createRequire(import.meta.url);
const Verdict = z.object({ errors: z.array(z.unknown()) });

/** Returns a readable ARN with the construct's name and without the hash that CDK appends. */
const arn = (logicalId: string): string =>
  `arn:aws:lambda:ap-southeast-1:123456789012:function:${logicalId.replace(/[0-9A-F]{8}$/, '')}`;

/** Returns the definition of the state machine whose logical id starts with the path, with readable ARNs. */
export function readStateMachineDefinition(template: Template, path: string): Definition {
  const machines = Object.entries(template.findResources('AWS::StepFunctions::StateMachine'));
  const [, machine] = machines.find(([logicalId]) => logicalId.startsWith(path)) ?? [];
  const [, parts] = StateMachine.parse(machine).Properties.DefinitionString['Fn::Join'];
  const text = parts.map((part) => (typeof part === 'string' ? part : arn(part['Fn::GetAtt'][0])));
  return Definition.parse(JSON.parse(text.join('')));
}

/** Returns the errors that an independent validator of the Amazon States Language finds. The package has no types. */
export function validateStateMachine(definition: Definition): unknown[] {
  // biome-ignore lint/correctness/noUnresolvedImports: its `main` is there, but without an `exports` Biome looks for an index
  const validate: (definition: Definition) => unknown = require('asl-validator');
  return Verdict.parse(validate(structuredClone(definition))).errors; // it changes its argument
}
