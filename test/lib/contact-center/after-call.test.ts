import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { selectStages } from '../../../lib/config.ts';
import { ContactProcessing } from '../../../lib/contact-center/after-call.ts';
import { HotlineData } from '../../../lib/data-stack.ts';
import { permissions } from '../permissions.ts';

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });
const instanceArn = 'arn:aws:connect:ap-southeast-1:123456789012:instance/an-instance';

const made = () => {
  const { context } = CdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const [[, config] = expect.unreachable()] = selectStages('prod');
  const data = new HotlineData(app, 'Data', config);
  const stack = new Stack(app, 'Phone', { env: { region: config.region } });
  const records = new Stream(stack, 'Stream');
  new ContactProcessing(stack, 'AfterCall', { data, records, instanceArn });
  return { kept: Template.fromStack(data), template: Template.fromStack(stack) };
};
const { kept, template } = made();

test('what a call was fails to nobody’s knowledge: it is retried, halved, and waits for a person', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 50,
    StartingPosition: 'TRIM_HORIZON',
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  });
});

test.each([
  ['aws.connect', { instanceArn: [instanceArn] }],
  ['aws.transcribe', { TranscriptionJobName: [{ prefix: 'voice_' }] }],
])('of what %s says only our own is followed, and none of it is lost', (source, detail) => {
  template.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: { source: [source], detail: Match.objectLike(detail) },
    Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
  });
});

test('nobody may list recordings, touch another part of the bucket, or read a contact', () => {
  const text = permissions([kept, template]);
  expect(text).toContain('transcribe:StartTranscriptionJob');
  expect(text).not.toMatch(
    /s3:List|kms:Decrypt on (Contact|Identity)|^ {2}transcribe:(?!Start|GetTranscriptionJob )|dynamodb:(Scan|Delete)/m,
  );
  for (const [, place] of text.matchAll(/dynamodb:Query on (\S+)/g)) {
    expect(place).toMatch(/\/index\/gsi3$/);
  }
  for (const [, place] of text.matchAll(/s3:\w+ on (\S+)/g)) {
    expect(place).toMatch(/\/(calls|voice|transcripts)\/\*/);
  }
});

test('words of which nobody has told are looked for by themselves', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(3 hours)',
    Target: Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } }),
  });
});
