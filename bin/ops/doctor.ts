import * as z from 'zod';
import { readFunctionEnvironment } from '../../adapters/aws-cli/function-environment.ts';
import { inspectStage } from '../../adapters/aws-cli/inspect-stage.ts';
import { createAwsQueryRunner } from '../../adapters/aws-cli/query-aws.ts';
import { inspectTableContent } from '../../adapters/dynamodb/inspect-table-content.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { readDirectoryFiles } from '../../core/directory/model/directory-files.ts';
import { Lang } from '../../core/messages/lang.ts';
import { inspectDailyMessageBudget } from '../../core/operations/inspect-stage-state.ts';
import type { StageFinding } from '../../core/operations/stage-finding.ts';
import type { ExpectedStage } from '../../core/operations/stage-state.ts';
import { hotlineFlows } from '../../lib/contact-center/flows/all.ts';
import { listRequiredPrompts } from '../../lib/contact-center/flows/modules/required-prompts.ts';
import type { StageConfig } from '../../lib/stage-config.ts';
import { defineCommand } from '../cli/command.ts';
import { printLine } from '../cli/program.ts';
import { listStageStacks } from '../stage-stacks.ts';
import {
  connectLocalHotline,
  connectStageTable,
  localStageHelp,
  parseStage,
  type StageContext,
  stageOptions,
} from './stage.ts';

const DirectoryTicketPolicies = z.object({
  life: z.array(z.object({ budget: z.object({ usdPerDay: z.number() }) })),
});

/** Returns the values that the AWS account must have according to the stage's configuration, such as limits and budgets. */
const toExpectedStage = (config: StageConfig): ExpectedStage => ({
  isKept: config.keepDataOnDelete,
  smsBudgetUsd: config.smsBudgetUsd,
  messageUsdPerDay:
    DirectoryTicketPolicies.parse(readDirectoryFiles()).life.at(-1)?.budget.usdPerDay ?? 0,
  requestsPerSecond: config.requestsPerSecond,
  mustUseMfa: config.staffMustUseMfa,
  hasFront: config.edge !== undefined,
  maxContacts: config.phone?.maxContacts ?? 0,
  prompts: config.phone ? listRequiredPrompts(hotlineFlows).length * Lang.options.length : 0,
});

const Senders = z
  .object({ SMS_SENDER: z.string(), MAIL_FROM: z.string() })
  .transform(({ SMS_SENDER, MAIL_FROM }) => ({ sms: SMS_SENDER, mail: MAIL_FROM }));

/** Checks a deployed stage, using the AWS permissions of the person who runs the command. */
const checkCloud = async (stage: StageContext): Promise<StageFinding[]> => {
  const { region } = stage.config;
  const runQuery = createAwsQueryRunner(region);
  const now = new Date();
  const senders = async (functionId: string) =>
    Senders.parse(await readFunctionEnvironment(runQuery, functionId));
  const expected = toExpectedStage(stage.config);
  const stacks = listStageStacks(stage.name, stage.config);
  const { findings, resources } = await inspectStage({
    runQuery,
    stacks,
    expected,
    now,
    senders,
  });
  const table = resources.find(({ type }) => type === 'AWS::DynamoDB::GlobalTable')?.id;
  if (table) process.env['AWS_REGION'] = region;
  return [
    ...findings,
    ...(table ? await inspectTableContent(createTicketTableClient(table), now) : []),
    inspectDailyMessageBudget(expected),
  ];
};

/** Checks the local hotline through its control API and its database table. */
const checkLocal = async (stage: string, url: string): Promise<StageFinding[]> => {
  const findings = await (await connectLocalHotline(url)).look();
  const { table, now } = await connectStageTable({ stage, url });
  return [...findings, ...(await inspectTableContent(table, now))];
};

const labels = { ok: 'ok     ', warning: 'WARNING', broken: 'BROKEN ', unread: '–      ' };

const formatFinding = (finding: StageFinding): string =>
  [
    `${labels[finding.kind]} ${finding.about}: ${finding.found}`,
    ...('wayOut' in finding ? [`        → ${finding.wayOut}`] : []),
  ].join('\n');

const countOf = (findings: readonly StageFinding[], kind: StageFinding['kind']): number =>
  findings.filter((finding) => finding.kind === kind).length;

const formatFindings = (findings: readonly StageFinding[]): string => {
  const [broken, warnings, unread] = [
    countOf(findings, 'broken'),
    countOf(findings, 'warning'),
    countOf(findings, 'unread'),
  ];
  const sum = `${broken} broken, ${warnings} warnings, ${unread} not checked`;
  return [...findings.map(formatFinding), '', sum].join('\n');
};

export const doctorCommand = defineCommand({
  description: `Checks stacks, table, queues, alarms, senders, quotas, telephone and sign-in of a stage, and shows how to fix
each problem. It changes nothing. A cloud stage is read with the AWS CLI and your own permissions.

${localStageHelp}`,
  options: {
    ...stageOptions,
    json: { type: 'boolean', default: false, summary: 'prints the findings as JSON' },
  },
  examples: ['--stage local', '--stage prod --json'],
  exitCodes: { 0: 'nothing is broken', 1: 'something is broken' },
  run: async ({ json, ...values }) => {
    const stage = parseStage(values);
    const findings = stage.isLocal
      ? await checkLocal(stage.name, values.url)
      : await checkCloud(stage);
    printLine(json ? JSON.stringify(findings, null, 1) : formatFindings(findings));
    return countOf(findings, 'broken') > 0 ? 1 : 0;
  },
});
