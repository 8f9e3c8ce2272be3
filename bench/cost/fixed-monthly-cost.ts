import * as z from 'zod';
import type { AssemblyStack } from '../../local/assembly/read-assembly.ts';
import { type MonthlyPriceName, monthlyPrices } from './monthly-prices.ts';

const Alarm = z.object({
  Metrics: z.array(z.looseObject({ MetricStat: z.unknown().optional() })).optional(),
});
const Acl = z.object({ Rules: z.array(z.unknown()) });
const Stream = z.object({
  ShardCount: z.number().default(1),
  StreamModeDetails: z.object({ StreamMode: z.string() }).optional(),
});
const Filter = z.object({
  MetricTransformations: z.array(
    z.object({ MetricNamespace: z.string(), MetricName: z.string() }).transform(Object.values),
  ),
});
const StreamSource = z.object({ StartingPosition: z.string() });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const metricsIn = (properties: unknown): number =>
  Alarm.parse(properties).Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1;

/** Returns the number of provisioned shards of a Kinesis stream; 0 for an on-demand stream. */
const shardsOf = (properties: unknown): number => {
  const { ShardCount, StreamModeDetails } = Stream.parse(properties);
  return StreamModeDetails?.StreamMode === 'ON_DEMAND' ? 0 : ShardCount;
};

/** Returns the number of queues that Lambda polls. Only mappings of streams have a start position. */
const polledQueuesIn = ({ template: { Resources } }: AssemblyStack): number =>
  Object.values(Resources).filter(
    ({ Type, Properties }) =>
      Type === 'AWS::Lambda::EventSourceMapping' && !StreamSource.safeParse(Properties).success,
  ).length;

/**
 * Counts a stage's resources that have a monthly price. `embeddedMetrics` is the number of metrics that functions publish
 * through their logs.
 */
export function countMonthlyPricedResources(
  stacks: readonly AssemblyStack[],
  embeddedMetrics: number,
): Record<MonthlyPriceName, number> {
  const resources = stacks.flatMap(({ template }) => Object.values(template.Resources));
  const propertiesOf = (type: string) =>
    resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
  const count = (type: string) => propertiesOf(type).length;
  const shards = propertiesOf('AWS::Kinesis::Stream').map(shardsOf);
  const filtered = propertiesOf('AWS::Logs::MetricFilter').flatMap((filter) =>
    Filter.parse(filter).MetricTransformations.map((names) => names.join('/')),
  );
  return {
    key: count('AWS::KMS::Key'),
    secret: count('AWS::SecretsManager::Secret'),
    alarmMetric: sum(propertiesOf('AWS::CloudWatch::Alarm').map(metricsIn)),
    ownMetric: embeddedMetrics + new Set(filtered).size,
    dashboard: count('AWS::CloudWatch::Dashboard'),
    firewall: count('AWS::WAFv2::WebACL'),
    firewallRule: sum(propertiesOf('AWS::WAFv2::WebACL').map((acl) => Acl.parse(acl).Rules.length)),
    onDemandStream: shards.filter((one) => one === 0).length,
    shard: sum(shards),
    polledQueue: sum(stacks.map(polledQueuesIn)),
    phoneNumber: count('AWS::Connect::Instance'),
  };
}

export function sumFixedMonthlyUsd(floor: Record<MonthlyPriceName, number>): number {
  return Object.entries(monthlyPrices).reduce((total, [name, { usd }]) => {
    const count = Object.entries(floor).find(([one]) => one === name)?.[1] ?? 0;
    return total + count * usd;
  }, 0);
}
