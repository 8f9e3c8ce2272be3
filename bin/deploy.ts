import { spawnSync } from 'node:child_process';
import { stageNames } from '../lib/config.ts';

const usage = `Usage: npm run deploy -- --stage STAGE [options of "cdk deploy"]

Deploys all stacks of one stage to the AWS account of your credentials. See docs/deploy.md.
Stages: ${stageNames.join(', ')}

Examples:
  npm run deploy -- --stage dev
  npm run deploy -- --stage prod --no-execute

Exit codes:
  0  deployed
  1  "cdk deploy" failed
  2  wrong options`;

const deploy = (stage: string, options: readonly string[]): number => {
  const args = ['deploy', '--all', '--context', `stage=${stage}`, ...options];
  return spawnSync('cdk', args, { stdio: 'inherit' }).status ?? 1;
};

const [option, stage = '', ...rest] = process.argv.slice(2);
if (option === '--help' || option === '-h') {
  process.stdout.write(`${usage}\n`);
} else if (option !== '--stage' || !stageNames.includes(stage)) {
  process.stderr.write(`The first option must be --stage with one stage.\n\n${usage}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = deploy(stage, rest);
}
