import { parseArgs } from 'node:util';
import { streamRecords } from '../adapters/dynamodb/stream-records.ts';
import { kinesisRecords } from '../adapters/kinesis/kinesis-records.ts';
import { deployedFunctions } from '../adapters/lambda/functions.ts';
import { deadLetterQueues } from '../adapters/sqs/dead-letters.ts';
import { redriveWords as words } from '../core/messages/wording/redrive.ts';
import { readDeadLetter } from '../core/operations/dead-letter.ts';
import {
  isSettled,
  type Redriven,
  type RedrivePorts,
  redrive,
} from '../core/operations/redrive.ts';
import { stagesNamed } from '../lib/config.ts';

const text = { type: 'string' } as const;
const options = { stage: text, queue: text, 'dry-run': { type: 'boolean' } } as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const toldOf = (outcome: Redriven, queue: string): string => {
  switch (outcome.kind) {
    case 'redriven':
      return words.redriven(outcome.records);
    case 'would-redrive':
      return words.wouldRedrive(outcome.records);
    case 'failed':
      return words.failed(outcome.why);
    case 'forgotten':
      return words.forgotten.find((row) => queue.includes(row.queue))?.words ?? '';
    case 'unknown':
      return words.unknown;
  }
};

const toldOfMoved = (messages: number, isRehearsal: boolean): string => {
  if (messages === 0) return words.empty;
  return isRehearsal ? words.wouldRedrive(messages) : words.movedBack(messages);
};

type Run = { region: string; isRehearsal: boolean; ports: RedrivePorts };

/** True when nothing is left behind in it. */
const redriveQueue = async (url: string, { region, isRehearsal, ports }: Run): Promise<boolean> => {
  const queues = deadLetterQueues(region);
  const name = url.slice(url.lastIndexOf('/') + 1);
  if (await queues.isFedByQueue(url)) {
    const moved = await queues.moveBack(url, { isRehearsal });
    say(`${name}: ${toldOfMoved(moved, isRehearsal)}`);
    return true;
  }
  let isClean = true;
  let seen = 0;
  for (let letters = await queues.receive(url); letters.length > 0; ) {
    for (const letter of letters) {
      seen += 1;
      const asked = readDeadLetter(letter.body, letter.attributes);
      const outcome = await redrive(asked, ports, { isRehearsal });
      say(`${name}: ${toldOf(outcome, name)}`);
      if (!isSettled(outcome)) isClean = false;
      else if (!isRehearsal) await queues.remove(url, letter);
    }
    letters = await queues.receive(url);
  }
  if (seen === 0) say(`${name}: ${words.empty}`);
  return isClean || isRehearsal;
};

/** Of a table's stream, or of one of Kinesis, which its ARN says. */
const recordsIn = (region: string): RedrivePorts['records'] => {
  const [ofTable, ofKinesis] = [streamRecords(region), kinesisRecords(region)];
  return (place) => (place.streamArn.includes(':kinesis:') ? ofKinesis(place) : ofTable(place));
};

/** All dead-letter queues of the stage's stacks: no other queue is in them. */
const run = async (stage: string, part: string, isRehearsal: boolean): Promise<boolean> => {
  const region = stagesNamed(stage)[0]?.[1].region ?? '';
  const queues = deadLetterQueues(region);
  const stacks = ['Ticketing', 'Intake', 'ContactCenter'].map((area) => `Hotline${area}-${stage}-`);
  const all = (await Promise.all(stacks.map((prefix) => queues.named(prefix)))).flat();
  const urls = all.filter((url) => url.includes(part));
  if (urls.length === 0) say(words.noQueue);
  const ports = { ...deployedFunctions(region), records: recordsIn(region) };
  let isClean = urls.length > 0;
  for (const url of urls) {
    isClean = (await redriveQueue(url, { region, isRehearsal, ports })) && isClean;
  }
  return isClean;
};

const asked = (): { stage: string; queue: string; isRehearsal: boolean } | string => {
  try {
    const { values } = parseArgs({ options });
    if (!values.stage) return words.noStage;
    stagesNamed(values.stage);
    return {
      stage: values.stage,
      queue: values.queue ?? '',
      isRehearsal: values['dry-run'] ?? false,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message;
  }
};

const question = asked();
if (typeof question === 'string') {
  process.stderr.write(`${question}\n\n${words.usage}\n`);
  process.exitCode = 2;
} else if (!(await run(question.stage, question.queue, question.isRehearsal))) {
  process.exitCode = 1;
}
