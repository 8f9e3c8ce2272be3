import { expect, test } from 'vitest';
import type { QueryAws } from '../../adapters/aws-cli/ask-aws.ts';
import { deployStage, findNewStacks } from '../../bin/deploy.ts';

const refusal = Object.assign(new Error('Stack with id x does not exist'), { name: 'AwsRefusal' });

/** AWS with stacks in these states, by their names without the stage. */
const accountWith =
  (states: Record<string, string>) => (): QueryAws => async (_service, _operation, input) => {
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

test('stacks that don’t exist, or whose first creation failed, are new', async () => {
  const states = { ...all('UPDATE_COMPLETE'), Web: 'ROLLBACK_COMPLETE', Intake: '' };
  expect(await findNewStacks('prod', accountWith(states))).toEqual([
    'HotlineWeb-prod',
    'HotlineIntake-prod',
  ]);
});

test('new stacks are created without protection, and protected once all are there', async () => {
  const states = { ...all('CREATE_COMPLETE'), ContactCenter: '' };
  expect(await deploy(states)).toEqual([
    'deploy --all --context stage=prod --context isNew=HotlineContactCenter-prod',
    'deploy --all --context stage=prod',
  ]);
});

test('a creation that fails, or is only prepared, is not followed by protection', async () => {
  expect(await deploy({}, [], 1)).toHaveLength(1);
  expect(await deploy({}, ['--no-execute'])).toHaveLength(1);
});

test('an update keeps the protection', async () => {
  expect(await deploy(all('UPDATE_COMPLETE'))).toEqual(['deploy --all --context stage=prod']);
});

test('another refusal of AWS stops the deployment', async () => {
  const askIn = () => async () => {
    throw Object.assign(new Error('Unable to locate credentials'), { name: 'AwsRefusal' });
  };
  await expect(deployStage('prod', [], { askIn, runCdk: () => 0 })).rejects.toThrow('credentials');
});
