import type { StageConfig } from '../lib/stage-config.ts';

/** CloudFormation stack of a stage. `region` is set only if it differs from the stage's region. */
export type StageStackName = { name: string; region?: string };

/** Returns the CloudFormation stacks of a stage in the order of their creation. */
export function listStageStacks(name: string, { edge, phone }: StageConfig): StageStackName[] {
  return [
    { name: `HotlineData-${name}` },
    ...(edge ? [{ name: `HotlineWebEdge-${name}`, region: 'us-east-1' }] : []),
    { name: `HotlineWeb-${name}` },
    ...(phone ? [{ name: `HotlineContactCenter-${name}` }] : []),
    ...['Intake', 'Ticketing', 'Operations'].map((area) => ({ name: `Hotline${area}-${name}` })),
    { name: `HotlineGlobalEvents-${name}`, region: 'us-east-1' },
  ];
}
