import * as z from 'zod';
import { readAssembly } from '../../local/assembly/read.ts';
import { type Monthly, monthly } from './monthly-prices.ts';

const Alarm = z.object({
  Metrics: z.array(z.looseObject({ MetricStat: z.unknown().optional() })).optional(),
});
const Acl = z.object({ Rules: z.array(z.unknown()) });

/** What a stage has of each thing that costs by the month; `ownMetrics` is what its functions count. */
export const floorOf = (assemblyDirectory: string, ownMetrics: number): Record<Monthly, number> => {
  const resources = readAssembly(assemblyDirectory).flatMap(({ template }) =>
    Object.values(template.Resources),
  );
  const of = (type: string) => resources.filter(({ Type }) => Type === type);
  const metricsIn = (properties: unknown): number =>
    Alarm.parse(properties).Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ??
    1;
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    key: of('AWS::KMS::Key').length,
    secret: of('AWS::SecretsManager::Secret').length,
    alarmMetric: sum(of('AWS::CloudWatch::Alarm').map(({ Properties }) => metricsIn(Properties))),
    ownMetric: ownMetrics,
    dashboard: of('AWS::CloudWatch::Dashboard').length,
    firewall: of('AWS::WAFv2::WebACL').length,
    firewallRule: sum(
      of('AWS::WAFv2::WebACL').map(({ Properties }) => Acl.parse(Properties).Rules.length),
    ),
  };
};

export const floorUsd = (floor: Record<Monthly, number>): number =>
  Object.entries(monthly).reduce((sum, [name, { usd }]) => {
    const count = Object.entries(floor).find(([one]) => one === name)?.[1] ?? 0;
    return sum + count * usd;
  }, 0);
