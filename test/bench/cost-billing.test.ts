import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { billingByResourceType } from '../../bench/cost/billing.ts';
import { formatPriceChecksumLine } from '../../bench/cost/cost-tables.ts';
import { countMonthlyPricedResources } from '../../bench/cost/fixed-monthly-cost.ts';
import { monthlyPrices } from '../../bench/cost/monthly-prices.ts';
import { awsPrices } from '../../bench/cost/prices.ts';
import { telephonyPrices } from '../../bench/cost/telephony-prices.ts';
import { isCustomResource } from '../../local/assembly/resource-types.ts';
import { stageAssembly } from '../support/assembly/stage-resources.ts';

/** Resource types of a production stage that embeds Amazon's softphone. */
const softphoneTypes = ['AWS::Connect::ApprovedOrigin'];

test('the cost model has a price, or a reason for no charge, for every resource type of the production stage', () => {
  const types = stageAssembly('prod')
    .flatMap(({ template }) => Object.values(template.Resources))
    .map(({ Type }) => Type)
    .filter((type) => !isCustomResource(type));
  expect(new Set(Object.keys(billingByResourceType))).toEqual(
    new Set([...types, ...softphoneTypes]),
  );
  const unpriced = Object.entries(billingByResourceType)
    .filter(([, { monthly = [], use = [], free }]) => !free && monthly.length + use.length === 0)
    .map(([type]) => type);
  expect(unpriced).toEqual([]);
});

test('every price in the cost model belongs to at least one resource type', () => {
  const used = Object.values(billingByResourceType);
  expect(new Set(used.flatMap((one) => one.monthly ?? []))).toEqual(
    new Set(Object.keys(monthlyPrices)),
  );
  expect(new Set(used.flatMap(({ use }) => use ?? []))).toEqual(
    new Set([...Object.keys(awsPrices), ...Object.keys(telephonyPrices)]),
  );
});

test('countMonthlyPricedResources counts firewall rules, on-demand streams, polled queues and phone numbers', () => {
  const floor = countMonthlyPricedResources(stageAssembly('prod'), 13);
  expect(floor).toMatchObject({
    ...{ firewall: 1, firewallRule: 8, onDemandStream: 1, shard: 0 },
    ...{ polledQueue: 5, phoneNumber: 1, dashboard: 1 },
  });
  expect(floor.ownMetric).toBeGreaterThan(13);
});

test('countMonthlyPricedResources counts the shards of a provisioned Kinesis stream', () => {
  const [stack] = stageAssembly('prod');
  const Resources = {
    Records: { Type: 'AWS::Kinesis::Stream', Properties: { ShardCount: 2 } },
  };
  const stacks = stack ? [{ ...stack, template: { ...stack.template, Resources } }] : [];
  expect(countMonthlyPricedResources(stacks, 0)).toMatchObject({ onDemandStream: 0, shard: 2 });
});

test('docs/cost.md contains the costs computed from the current prices', async () => {
  expect(await readFile('docs/cost.md', 'utf8')).toContain(formatPriceChecksumLine());
});
