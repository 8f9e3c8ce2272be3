import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { parseStageList } from '../../../../lib/config.ts';
import { ContactProcessing } from '../../../../lib/contact-center/records/contact-processing.ts';
import { DataStack } from '../../../../lib/data-stack.ts';
import { permissions } from '../../permissions.ts';

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });
const instanceArn = 'arn:aws:connect:ap-southeast-1:123456789012:instance/an-instance';

const made = () => {
  const { context } = CdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const [[, config] = expect.unreachable()] = parseStageList('prod');
  const data = new DataStack(app, 'Data', config);
  const stack = new Stack(app, 'Phone', { env: { region: config.region } });
  const records = new Stream(stack, 'Stream');
  new ContactProcessing(stack, 'ContactRecords', { data, records, instanceArn });
  return { kept: Template.fromStack(data), template: Template.fromStack(stack) };
};
const { kept: dataTemplate, template } = made();

test('a batch of contact records that fails is retried, bisected and finally dead-lettered', () => {
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
])(
  'the rule for %s events matches only the hotline’s own events and has a dead-letter queue',
  (source, detail) => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: [source], detail: Match.objectLike(detail) },
      Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
    });
  },
);

test('no contact center function may list recordings, read other S3 prefixes or decrypt contact details', () => {
  const text = permissions([dataTemplate, template]);
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

test('overdue transcripts are polled every 3 hours, with a dead-letter queue', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(3 hours)',
    Target: Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } }),
  });
});
