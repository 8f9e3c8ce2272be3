import { readAssembly } from '../../local/assembly/read.ts';
import { type Resources, readResources } from '../../local/assembly/resources.ts';
import { assemblyOf } from './synth.ts';

/** What a deployment of `dev` or `prod` gives as parameters. */
const parameters = {
  MailFrom: 'tong-dai@travinh.gov.vn',
  SmsSender: '1022TraVinh',
  FirstAdministrator: '10220000-0000-4000-8000-000000000001',
  PhoneNumberArn:
    'arn:aws:connect:ap-southeast-1:000000000000:phone-number/10220000-0000-4000-8000-000000000001',
};

const known = new Map<string, Resources>();

/** The resources of a stage with every reference resolved. */
export function stageResources(stage: string): Resources {
  const found = known.get(stage);
  if (found) return found;
  const stacks = readAssembly(assemblyOf(stage));
  const resources = readResources(stacks, 'https://api.example', parameters);
  known.set(stage, resources);
  return resources;
}
