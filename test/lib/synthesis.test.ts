import { Queue } from 'aws-cdk-lib/aws-sqs';
import { expect, test } from 'vitest';
import { hotlineApp, withoutValidation } from '../support/synth.ts';

// `npm run check` synthesizes all stages with the same checks
test('the stage local passes the security checks and the template validation, or says why not', () => {
  const app = hotlineApp('local');
  expect(() => app.synth()).not.toThrow();
});

test('the checks are on: a stack that breaks a rule fails the synthesis', () => {
  const app = hotlineApp('dev');
  const stack = app.node.findChild('HotlineTicketing-dev');
  new Queue(stack, 'NobodyWatchesThis');
  expect(() => withoutValidation(() => app.synth())).toThrow('AwsSolutions-SQS4');
});
