import { type AssemblyStack, readAssembly } from '../../../local/assembly/read-assembly.ts';
import { type Resources, readResources } from '../../../local/assembly/resources.ts';
import { synthesizeAssembly } from './synth.ts';

/** CloudFormation parameters for synthesizing the stages `dev` and `prod`. */
const parameters = {
  MailFrom: 'tong-dai@travinh.gov.vn',
  SmsSender: '1022TraVinh',
  FirstAdministrator: '10220000-0000-4000-8000-000000000001',
  PhoneNumberArn:
    'arn:aws:connect:ap-southeast-1:000000000000:phone-number/10220000-0000-4000-8000-000000000001',
};

const assemblies = new Map<string, AssemblyStack[]>();

export function stageAssembly(stage: string): AssemblyStack[] {
  const found = assemblies.get(stage);
  if (found) return found;
  const stacks = readAssembly(synthesizeAssembly(stage));
  assemblies.set(stage, stacks);
  return stacks;
}

const known = new Map<string, Resources>();

/** Returns the resources of a stage with all references resolved. */
export function stageResources(stage: string): Resources {
  const found = known.get(stage);
  if (found) return found;
  const resources = readResources(stageAssembly(stage), 'https://api.example', parameters);
  known.set(stage, resources);
  return resources;
}
