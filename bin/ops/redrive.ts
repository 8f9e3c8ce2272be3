import { createDynamoDbRecordReader } from '../../adapters/dynamodb/stream-records.ts';
import { createKinesisRecordReader } from '../../adapters/kinesis/kinesis-records.ts';
import { createDeployedFunctionClient } from '../../adapters/lambda/deployed-function-client.ts';
import { createDeadLetterQueueClient } from '../../adapters/sqs/dead-letters.ts';
import { parseDeadLetter } from '../../core/operations/dead-letter.ts';
import {
  canDeleteDeadLetter,
  type RedriveDeadLetterDeps,
  type RedriveDeadLetterResult,
  redriveDeadLetter as redriveMessage,
} from '../../core/operations/redrive.ts';
import { redriveDeadLettersTexts as words } from '../../core/operations/redrive-texts.ts';
import { defineCommand } from '../cli/command.ts';
import { UsageError } from '../cli/command-error.ts';
import { printLine } from '../cli/program.ts';
import { connectLocalHotline, parseStage, type StageContext, stageOptions } from './stage.ts';

const formatRedriveResult = (outcome: RedriveDeadLetterResult, queue: string): string => {
  switch (outcome.kind) {
    case 'redriven':
      return words.redriven(outcome.records);
    case 'would-redrive':
      return words.wouldRedrive(outcome.records);
    case 'failed':
      return words.failed(outcome.reason);
    case 'forgotten':
      return words.forgotten.find((row) => queue.includes(row.queue))?.words ?? '';
    case 'unknown':
      return words.unknown;
  }
};

const formatMovedMessages = (messages: number, isDryRun: boolean): string => {
  if (messages === 0) return words.empty;
  return isDryRun ? words.wouldRedrive(messages) : words.movedBack(messages);
};

type Context = { region: string; isDryRun: boolean; ports: RedriveDeadLetterDeps };

/** Redrives the messages of one dead-letter queue. Resolves to true if the queue is empty afterwards, or in a dry run. */
const redriveQueue = async (
  url: string,
  { region, isDryRun, ports }: Context,
): Promise<boolean> => {
  const queues = createDeadLetterQueueClient(region);
  const name = url.slice(url.lastIndexOf('/') + 1);
  if (await queues.isFedByQueue(url)) {
    const moved = await queues.moveBack(url, { isRehearsal: isDryRun });
    printLine(`${name}: ${formatMovedMessages(moved, isDryRun)}`);
    return true;
  }
  let isClean = true;
  let seen = 0;
  for (let letters = await queues.receive(url); letters.length > 0; ) {
    for (const letter of letters) {
      seen += 1;
      const message = parseDeadLetter(letter.body, letter.attributes);
      const outcome = await redriveMessage(message, ports, { isRehearsal: isDryRun });
      printLine(`${name}: ${formatRedriveResult(outcome, name)}`);
      if (!canDeleteDeadLetter(outcome)) isClean = false;
      else if (!isDryRun) await queues.remove(url, letter);
    }
    letters = await queues.receive(url);
  }
  if (seen === 0) printLine(`${name}: ${words.empty}`);
  return isClean || isDryRun;
};

/** Creates a function that reads DynamoDB or Kinesis stream records, depending on the stream's ARN. */
const createRecordReader = (region: string): RedriveDeadLetterDeps['records'] => {
  const [ofTable, ofKinesis] = [
    createDynamoDbRecordReader(region),
    createKinesisRecordReader(region),
  ];
  return (place) => (place.streamArn.includes(':kinesis:') ? ofKinesis(place) : ofTable(place));
};

/**
 * Redrives the dead-letter queues of a deployed stage whose names contain `part`. Resolves to true if these queues are empty
 * afterwards.
 */
const redriveCloud = async (
  { name: stage, config: { region } }: StageContext,
  part: string,
  isDryRun: boolean,
): Promise<boolean> => {
  const queues = createDeadLetterQueueClient(region);
  const stacks = ['Ticketing', 'Intake', 'ContactCenter'].map((area) => `Hotline${area}-${stage}-`);
  const all = (await Promise.all(stacks.map((prefix) => queues.named(prefix)))).flat();
  const urls = all.filter((url) => url.includes(part));
  if (urls.length === 0) printLine(words.noQueue);
  const ports = { ...createDeployedFunctionClient(region), records: createRecordReader(region) };
  let isClean = urls.length > 0;
  for (const url of urls) {
    isClean = (await redriveQueue(url, { region, isDryRun, ports })) && isClean;
  }
  return isClean;
};

/** Redrives all dead-letter queues of the local hotline through its control API. */
const redriveLocal = async (url: string, isDryRun: boolean): Promise<boolean> => {
  const hotline = await connectLocalHotline(url);
  const letters = await hotline.deadLetters();
  if (letters.length === 0) {
    printLine(`all queues: ${words.empty}`);
    return true;
  }
  if (isDryRun) {
    for (const { queue } of letters) printLine(`${queue}: ${words.wouldRedrive(1)}`);
    return true;
  }
  const { redriven, left } = await hotline.redrive();
  printLine(`all queues: ${redriven} messages redriven, ${left} left`);
  return left === 0;
};

export const redriveDeadLettersCommand = defineCommand({
  description: `Sends the messages in the dead-letter queues of a stage to their functions again, and deletes those that
succeed. Fix the cause first; a message may be processed twice without harm. See docs/runbook.md#redrive.`,
  options: {
    ...stageOptions,
    queue: {
      type: 'string',
      value: 'TEXT',
      summary: 'only queues whose name contains this (not with --stage local)',
    },
    'dry-run': { type: 'boolean', default: false, summary: 'only shows what would be sent' },
  },
  examples: [
    '--stage prod --dry-run',
    '--stage prod --queue NotificationDelivery',
    '--stage local',
  ],
  exitCodes: { 0: 'no message is left', 1: 'messages are left, or no queue was found' },
  run: async ({ queue, 'dry-run': isDryRun, ...values }) => {
    const stage = parseStage(values);
    if (stage.isLocal && queue !== undefined) {
      throw new UsageError('--queue does not work with --stage local.');
    }
    const isClean = stage.isLocal
      ? await redriveLocal(values.url, isDryRun)
      : await redriveCloud(stage, queue ?? '', isDryRun);
    return isClean ? 0 : 1;
  },
});
