import { parseArgs } from 'node:util';
import * as z from 'zod';
import { askAws, isAwsRefusal } from '../adapters/aws-cli/ask-aws.ts';
import { functionEnvironment } from '../adapters/aws-cli/function-environment.ts';
import { lookAtStage } from '../adapters/aws-cli/look-at-stage.ts';
import { ticketTable } from '../adapters/dynamodb/table.ts';
import { lookInTable } from '../adapters/dynamodb/table-facts.ts';
import { localRun } from '../adapters/local-run/look-at-run.ts';
import { directoryFiles } from '../core/directory/directory-files.ts';
import { Lang } from '../core/messages/lang.ts';
import { doctorWords as words } from '../core/messages/wording/doctor.ts';
import { costGuard } from '../core/operations/cost-guard.ts';
import type { Finding } from '../core/operations/finding.ts';
import { judgeCeiling } from '../core/operations/judge-channels.ts';
import type { Wanted } from '../core/operations/stage-facts.ts';
import { type StageConfig, stagesNamed } from '../lib/config.ts';
import { programs } from '../lib/contact-center/flows/all.ts';
import { neededPrompts } from '../lib/contact-center/flows/needed-prompts.ts';
import { isAnswering, tableOfRun } from './table-of-stage.ts';

const text = { type: 'string' } as const;
const options = {
  ...{ stage: text, table: text },
  at: { ...text, default: 'http://localhost:3000' },
  json: { type: 'boolean', default: false },
} as const;
type Asked = { stage: string; at: string; table: string | undefined; json: boolean };

const Life = z.object({ life: z.array(z.object({ sms: z.object({ perDay: z.number() }) })) });

const wantedOf = (config: StageConfig): Wanted => ({
  isKept: config.keepDataOnDelete,
  smsBudgetUsd: config.smsBudgetUsd,
  smsPerDay: Life.parse(directoryFiles()).life.at(-1)?.sms.perDay ?? 0,
  requestsPerSecond: config.requestsPerSecond,
  mustUseMfa: config.staffMustUseMfa,
  hasFront: config.edge !== undefined,
  maxContacts: config.phone?.maxContacts ?? 0,
  prompts: config.phone ? neededPrompts(programs).length * Lang.options.length : 0,
});

const stacksOf = (stage: string, { edge, phone }: StageConfig) => [
  { name: `HotlineData-${stage}` },
  ...(edge ? [{ name: `HotlineWebEdge-${stage}`, region: 'us-east-1' }] : []),
  { name: `HotlineWeb-${stage}` },
  ...(phone ? [{ name: `HotlineContactCenter-${stage}` }] : []),
  ...['Intake', 'Ticketing', 'Operations'].map((area) => ({ name: `Hotline${area}-${stage}` })),
];

const Senders = z
  .object({ SMS_SENDER: z.string(), MAIL_FROM: z.string() })
  .transform((told) => ({ sms: told.SMS_SENDER, mail: told.MAIL_FROM }));

/** A stage in the cloud, by the rights of whoever asks. */
const lookAtCloud = async (stage: string, config: StageConfig): Promise<Finding[]> => {
  const { region } = config;
  const ask = askAws(region);
  const now = new Date();
  const senders = async (functionId: string) => {
    const told = await functionEnvironment(ask, functionId);
    return Senders.parse(told);
  };
  const wanted = wantedOf(config);
  const stacks = stacksOf(stage, config);
  const { findings, made } = await lookAtStage({ ask, stacks, wanted, now, senders });
  const table = made.find(({ type }) => type === 'AWS::DynamoDB::GlobalTable')?.id;
  if (table) process.env['AWS_REGION'] = region;
  return [
    ...findings,
    ...(table ? await lookInTable(ticketTable(table), now) : []),
    judgeCeiling(wanted, costGuard.smsUsdPerPart),
  ];
};

/** What runs on this machine, by its pages and its table. */
const lookAtRun = async ({ at, table }: Asked): Promise<Finding[]> => {
  const run = localRun(at);
  const findings = await run.look();
  const name = await tableOfRun(table);
  return [...findings, ...(await lookInTable(ticketTable(name), await run.now()))];
};

const lineOf = (finding: Finding): string =>
  [
    `${words.signs[finding.kind]} ${finding.about}: ${finding.found}`,
    ...('wayOut' in finding ? [`        → ${finding.wayOut}`] : []),
  ].join('\n');

const count = (findings: readonly Finding[], wanted: Finding['kind']): number =>
  findings.filter(({ kind }) => kind === wanted).length;

const tell = (findings: readonly Finding[], isJson: boolean): void => {
  const sum = words.sum(
    count(findings, 'broken'),
    count(findings, 'warning'),
    count(findings, 'unread'),
  );
  const told = isJson
    ? JSON.stringify(findings, null, 1)
    : [...findings.map(lineOf), '', sum].join('\n');
  process.stdout.write(`${told}\n`);
  if (count(findings, 'broken') > 0) process.exitCode = 1;
};

const asked = (): Asked | string => {
  try {
    const { stage, at, table, json } = parseArgs({ options }).values;
    if (!stage) return words.noStage;
    return stagesNamed(stage).length === 1 ? { stage, at, table, json } : words.oneStage;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message;
  }
};

const run = async (question: Asked): Promise<string | undefined> => {
  const [[stage, config] = []] = stagesNamed(question.stage);
  if (!stage || !config) return words.noStage;
  if (!stage.startsWith('local')) {
    tell(await lookAtCloud(stage, config), question.json);
  } else {
    if (!(await isAnswering(question.at))) return words.notThere(question.at);
    tell(await lookAtRun(question), question.json);
  }
  return undefined;
};

const question = asked();
/** Without a way to AWS there is nothing to look at. */
const refusalOf = (error: unknown): string => {
  if (!isAwsRefusal(error)) throw error;
  return error.message;
};

const refused = typeof question === 'string' ? question : await run(question).catch(refusalOf);
if (refused !== undefined) {
  process.stderr.write(`${refused}\n\n${words.usage}\n`);
  process.exitCode = 2;
}
