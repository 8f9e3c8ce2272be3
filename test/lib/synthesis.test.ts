import { Queue } from 'aws-cdk-lib/aws-sqs';
import { expect, test } from 'vitest';
import { hotlineApp, synthStacks } from '../support/assembly/synth.ts';

// `npm run check` synthesizes all stages with the same checks and also validates the templates, which takes seconds
test('the local stage passes all security checks except those with a documented reason', () => {
  expect(() => synthStacks('local')).not.toThrow();
});

test('synthesis fails when a stack violates a security rule', () => {
  const app = hotlineApp('dev');
  const stack = app.node.findChild('HotlineTicketing-dev');
  new Queue(stack, 'NobodyWatchesThis');
  expect(() => app.synth()).toThrow('AwsSolutions-SQS4');
});
