import { spawnSync } from 'node:child_process';
import {
  type AwsQueryRunner,
  AwsRejectionError,
  createAwsQueryRunner,
} from '../adapters/aws-cli/query-aws.ts';
import { describeStack } from '../adapters/aws-cli/stage-resources.ts';
import { ConfigurationError } from '../core/shared/errors.ts';
import { parseStageList, stageNames } from '../lib/config.ts';
import { listStageStacks } from './stage-stacks.ts';

const usage = `Usage: npm run deploy -- --stage STAGE [options of "cdk deploy"]

Deploys all stacks of one stage to the AWS account of your credentials. See docs/deploy.md.
Stages: ${stageNames.join(', ')}

Stacks of a stage that keeps its data are protected from deletion once their first creation has succeeded; until then
a failed creation can be deleted and tried again.

Examples:
  npm run deploy -- --stage dev
  npm run deploy -- --stage prod --no-execute

Exit codes:
  0  deployed
  1  "cdk deploy" or a question to AWS failed
  2  wrong options`;

/** Function that runs the CDK command line and returns its exit code. */
type CdkRunner = (args: string[]) => number;

/** CloudFormation statuses of stacks whose creation never succeeded. */
const neverCreatedStatusPattern =
  /^(REVIEW_IN_PROGRESS|CREATE_(FAILED|IN_PROGRESS)|ROLLBACK_.*|DELETE_.*)$/;

/**
 * Returns the names of the stage's stacks that don't exist yet or whose creation never succeeded. The next deployment
 * creates them.
 */
export async function findNewStacks(
  stage: string,
  askIn: (region: string) => AwsQueryRunner,
): Promise<string[]> {
  const [[, config] = []] = parseStageList(stage);
  if (!config) return [];
  const looked = await Promise.all(
    listStageStacks(stage, config).map(async ({ name, region = config.region }) => {
      const [found] = await describeStack(askIn(region), name);
      return { name, isNew: !found || neverCreatedStatusPattern.test(found.status) };
    }),
  );
  return looked.flatMap(({ name, isNew }) => (isNew ? [name] : []));
}

/**
 * Deploys a stage and returns the exit code. New stacks are created without termination protection; the next deployment
 * enables it, even if nothing else changed.
 */
export async function deployStage(
  stage: string,
  options: readonly string[],
  { askIn, runCdk }: { askIn: (region: string) => AwsQueryRunner; runCdk: CdkRunner },
): Promise<number> {
  const args = ['deploy', '--all', '--context', `stage=${stage}`, ...options];
  const created = await findNewStacks(stage, askIn);
  const code = runCdk(created.length > 0 ? [...args, '--context', `isNew=${created}`] : args);
  const isExecuted = !options.some((option) => /^--(no-execute|method)/.test(option));
  return code === 0 && created.length > 0 && isExecuted ? runCdk(args) : code;
}

const runCdk: CdkRunner = (args) => spawnSync('cdk', args, { stdio: 'inherit' }).status ?? 1;

async function main([option, stage = '', ...rest]: string[]): Promise<number> {
  if (option === '--help' || option === '-h') {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (option !== '--stage' || !stageNames.includes(stage)) {
    process.stderr.write(`The first option must be --stage with one stage.\n\n${usage}\n`);
    return 2;
  }
  try {
    return await deployStage(stage, rest, {
      askIn: (region) => createAwsQueryRunner(region),
      runCdk,
    });
  } catch (error) {
    if (!(error instanceof AwsRejectionError || error instanceof ConfigurationError)) throw error;
    process.stderr.write(`AWS did not answer which stacks there are: ${error.message}\n`);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
