import type { Check, CheckContext, PartResult } from '../runner/check.ts';
import { numberedParts, numberOf } from '../runner/numbered-parts.ts';
import type { LongOptions } from '../runner/options.ts';
import { sumStatistics } from '../sum-statistics.ts';
import {
  maximumRequestStatistics,
  toPictureStatistics,
  toRequestStatistics,
  toStoredStatistics,
} from './hostile-statistics.ts';
import { uploadHostileFiles } from './pictures/upload-hostile-files.ts';
import { routeLines } from './request-score.ts';
import { sendHostileRequests } from './send-hostile-requests.ts';
import { storeAndVisitPayloads } from './stored-payloads/store-and-visit-payloads.ts';

/** Hostile requests per part; each part has its own table and functions. */
const inputsPerPart = 50_000;
const fullRunParts = 20;
const quickInputs = 300;

const storedSizes = {
  quick: { payloads: 60, rows: 1, inConsole: 1 },
  whole: { payloads: 1000, rows: 3, inConsole: 12 },
} as const;

const selectedRequests = 'requests selected';

const isSelected = ({ route, input }: LongOptions): boolean =>
  route !== undefined || input !== undefined;

const partsOf = (options: LongOptions): string[] =>
  isSelected(options)
    ? [selectedRequests]
    : ['pictures', ...numberedParts('requests', options.quick ? 1 : fullRunParts), 'stored'];

/** Returns the hostile requests that a part sends: one by its number, those to a route, or a block of all. */
const inputsOf = (part: string, { input, route, quick }: LongOptions) => {
  if (input !== undefined) return { first: input, inputs: 1, route };
  const inputs = quick ? quickInputs : inputsPerPart;
  return { first: (numberOf(part) - 1) * inputs, inputs, route };
};

const runRequests = async (part: string, context: CheckContext): Promise<PartResult> => {
  const { options, assembly, log } = context;
  const selection = { seed: options.seed, ...inputsOf(part, options) };
  const score = await sendHostileRequests(await assembly(), selection, context);
  if (isSelected(options)) for (const line of routeLines(score)) log(line);
  log(`slowest: ${score.slowest.route}, ${Math.round(score.slowest.milliseconds)} ms`);
  const failed = new Set(score.wrongs.map(({ number }) => number)).size;
  return { passed: score.sent - failed, failed, figures: toRequestStatistics(score) };
};

const runPictures = async ({ assembly, fail }: CheckContext): Promise<PartResult> => {
  const score = await uploadHostileFiles(await assembly());
  for (const wrong of score.wrongs) fail(wrong);
  const failed = score.wrongs.length;
  return { passed: score.sent - failed, failed, figures: toPictureStatistics(score) };
};

const runStored = async (context: CheckContext): Promise<PartResult> => {
  const { options, assembly, fail, log, progress } = context;
  const size = options.quick ? storedSizes.quick : storedSizes.whole;
  const score = await storeAndVisitPayloads(
    await assembly(),
    { ...size, seed: options.seed },
    progress,
  );
  for (const refusal of score.refusals) log(`refused: ${refusal}`);
  for (const wrong of score.wrongs) fail(wrong);
  return {
    passed: score.pages + score.cells + score.messages + score.addresses,
    failed: score.wrongs.length,
    figures: toStoredStatistics(score),
  };
};

const run = (part: string, context: CheckContext): Promise<PartResult> => {
  if (part === 'pictures') return runPictures(context);
  return part === 'stored' ? runStored(context) : runRequests(part, context);
};

export const hostile: Check = {
  name: 'hostile',
  proves:
    'A million malformed or malicious requests, hostile photos and stored scripts break nothing, store nothing that was rejected and run nowhere.',
  minutes: { quick: 3, whole: 5 * 60 },
  parts: partsOf,
  run,
  sections: [
    {
      id: 'hostile',
      parts: 'requests',
      title: 'Hostile input',
      promise: 'No request makes the hotline fail, and no data of a rejected request is stored.',
      limits: [
        'Rejected requests still count towards the rate limits. An officer’s first form, even if rejected, binds the officer link to the device and is recorded as an access.',
      ],
      omits: [
        ...['hostile requests and calls sent', 'writes by accepted ones'],
        'requests repeated because the machine was busy',
        'different routes and operations called',
      ],
      figures: (parts) => sumStatistics(parts, maximumRequestStatistics),
    },
    {
      id: 'hostile-stored',
      parts: 'stored',
      title: 'Stored scripts',
      promise:
        'Text with scripts or markup is shown as plain text on every page and in every message and exported file.',
      limits: [
        'The test covers all text fields of all channels except telephone transcripts.',
        'Executed script, rendered markup, navigation or a violation of the content security policy counts as a failure.',
      ],
      omits: ['forms and messages stored with them', '… and rejected', 'messages sent'],
    },
    {
      id: 'hostile-pictures',
      parts: 'pictures',
      title: 'Hostile photos',
      promise:
        'An uploaded file is either rejected or stored as a picture without programs, hidden files or metadata.',
    },
  ],
};
