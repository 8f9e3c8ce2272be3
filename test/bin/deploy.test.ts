import { expect, test } from 'vitest';
import { type AwsQueryRunner, AwsRejectionError } from '../../adapters/aws-cli/query-aws.ts';
import { deployStage, findNewStacks } from '../../bin/deploy.ts';

const refusal = new AwsRejectionError('Stack with id x does not exist');

/** AWS account whose stacks have the given states; keys are stack names without prefix and stage. */
const accountWith =
  (states: Record<string, string>) => (): AwsQueryRunner => async (_service, _operation, input) => {
    const name = String(input?.['StackName']);
    const status = states[name.replace(/^Hotline(.*)-prod$/, '$1')];
    if (!status) throw refusal;
    return { Stacks: [{ StackName: name, StackStatus: status }] };
  };

const areas = [
  'Data',
  'WebEdge',
  'Web',
  'ContactCenter',
  'Intake',
  'Ticketing',
  'Operations',
  'GlobalEvents',
];
const all = (status: string) => Object.fromEntries(areas.map((area) => [area, status]));

const deploy = async (states: Record<string, string>, options: string[] = [], code = 0) => {
  const runs: string[] = [];
  const runCdk = (args: string[]) => {
    runs.push(args.join(' '));
    return code;
  };
  await deployStage('prod', options, { askIn: accountWith(states), runCdk });
  return runs;
};

test('a stack counts as new if it does not exist or if its first creation failed', async () => {
  const states = { ...all('UPDATE_COMPLETE'), Web: 'ROLLBACK_COMPLETE', Intake: '' };
  expect(await findNewStacks('prod', accountWith(states))).toEqual([
    'HotlineWeb-prod',
    'HotlineIntake-prod',
  ]);
});

test('new stacks are deployed without deletion protection first, then with it', async () => {
  const states = { ...all('CREATE_COMPLETE'), ContactCenter: '' };
  expect(await deploy(states)).toEqual([
    'deploy --all --context stage=prod --context isNew=HotlineContactCenter-prod',
    'deploy --all --context stage=prod',
  ]);
});

test('deletion protection is not deployed after a failed or only prepared creation of a stack', async () => {
  expect(await deploy({}, [], 1)).toHaveLength(1);
  expect(await deploy({}, ['--no-execute'])).toHaveLength(1);
});

test('updating a stack deploys once and keeps the deletion protection', async () => {
  expect(await deploy(all('UPDATE_COMPLETE'))).toEqual(['deploy --all --context stage=prod']);
});

test('an unexpected AWS error stops the deployment', async () => {
  const askIn = () => async () => {
    throw new AwsRejectionError('Unable to locate credentials');
  };
  await expect(deployStage('prod', [], { askIn, runCdk: () => 0 })).rejects.toThrow('credentials');
});
