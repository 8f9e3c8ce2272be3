import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import { findTicketByName, type LongHarness } from '../long-harness.ts';

const Publication = z.object({ sk: z.string(), title: z.string().optional() });

/** Returns the sort keys of publications that still have their text. */
const listPublishedKeys = async ({ run }: LongHarness): Promise<Set<string>> => {
  const { Items = [] } = await run.table.client.send(
    new QueryCommand({
      TableName: run.table.name,
      KeyConditionExpression: 'pk = :published',
      ExpressionAttributeValues: { ':published': 'B#published' },
      ScanIndexForward: false,
      Limit: 50,
    }),
  );
  const all = Items.map((item) => Publication.parse(item));
  return new Set(all.flatMap(({ sk, title }) => (title ? [sk] : [])));
};

const wrongIn = async (harness: LongHarness, name: string): Promise<string[]> => {
  const ticket = await createTicketStore(harness.run.table).find(
    findTicketByName(harness, name).code,
  );
  const isDue = harness.notes.get(`${name} is published`) === 'yes';
  const id = ticket?.published?.id;
  if ((id !== undefined) !== isDue) return [`${name} should be published: ${isDue}`];
  const all = await listPublishedKeys(harness);
  const before = harness.notes.get(`${name} was published as`);
  if (id) harness.notes.set(`${name} was published as`, id);
  if (id && !all.has(id)) return [`${name} counts as published, and the public sees nothing`];
  return !id && before && all.has(before) ? [`${name} was taken back, and the public sees it`] : [];
};

/** Returns the step with a check that the public data match the ticket from now on. */
export function expectPublished(
  name: string,
  isPublished: boolean,
  step: ScenarioStep,
): ScenarioStep {
  return {
    ...step,
    lead: async (longHarness) => {
      const mark = `${name} is published`;
      if (!longHarness.notes.has(mark)) longHarness.checks.push(() => wrongIn(longHarness, name));
      longHarness.notes.set(mark, isPublished ? 'yes' : 'no');
      await step.lead(longHarness);
    },
  };
}
