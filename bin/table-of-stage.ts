import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { askAws } from '../adapters/aws-cli/ask-aws.ts';
import { madeBy } from '../adapters/aws-cli/stage-resources.ts';
import { localRun } from '../adapters/local-run/look-at-run.ts';
import { stagesNamed } from '../lib/config.ts';

/** Whether a local run is there. */
export const isAnswering = async (address: string): Promise<boolean> =>
  fetch(new URL('/local/clock', address)).then(
    ({ ok }) => ok,
    () => false,
  );

/** The table of what runs on this machine; its address is from then on where the SDK asks. */
export const tableOfRun = async (
  file = resolve(import.meta.dirname, '../.local/table.env'),
): Promise<string> => {
  const variables = parseEnv(await readFile(file, 'utf8'));
  for (const [name, value] of Object.entries(variables)) process.env[name] = value;
  return variables['TICKET_TABLE'] ?? '';
};

const tableInCloud = async (stage: string): Promise<string | undefined> => {
  const region = stagesNamed(stage)[0]?.[1].region ?? '';
  const made = await madeBy(askAws(region), `HotlineData-${stage}`);
  process.env['AWS_REGION'] = region;
  return made.find(({ type }) => type === 'AWS::DynamoDB::GlobalTable')?.id;
};

type Asked = { stage: string; at: string; file: string | undefined };

/** The tickets' table of a stage, by the rights of whoever asks, and what time it is there; none where nothing runs. */
export const tableOfStage = async ({
  stage,
  at,
  file,
}: Asked): Promise<{ table: string; now: Date } | undefined> => {
  if (stage.startsWith('local')) {
    if (!(await isAnswering(at))) return undefined;
    return { table: await tableOfRun(file), now: await localRun(at).now() };
  }
  const table = await tableInCloud(stage);
  return table === undefined ? undefined : { table, now: new Date() };
};
