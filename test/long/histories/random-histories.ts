import { GetCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { createNotificationStore } from '../../../adapters/dynamodb/messages/notification-store.ts';
import { createNonceStore } from '../../../adapters/dynamodb/nonce-store.ts';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { createTicketCommands } from '../../support/scenario/commands.ts';
import {
  createTicketModels,
  type ScenarioStores,
  startScenarioHarness,
} from '../../support/scenario/scenario-harness.ts';

const inMemory = (): ScenarioStores => {
  const tickets = memoryTickets();
  return { tickets, nonces: memoryNonces(tickets) };
};

/** Returns ticket stores in the real table, with additional checks of queues and outbox. */
export function createTableStores(table: TicketTable): ScenarioStores {
  return {
    tickets: createTicketStore(table),
    nonces: createNonceStore(table),
    shows: {
      async queueOf(code) {
        const { Item } = await table.client.send(
          new GetCommand({ TableName: table.name, Key: itemKeys.ticket(code) }),
        );
        return Item?.['gsi1pk'];
      },
      hasAlert: async (code, key) =>
        (await createNotificationStore(table).find(code, key)) !== undefined,
    },
  };
}

export type RandomHistoriesResult = { historyCount: number; commands: number; failures: string[] };

type LivesOptions = {
  count: number;
  maxCommands: number;
  seed: number;
  stores?: () => ScenarioStores;
};

/** Runs random actions on two tickets repeatedly. Returns the first violation of the rules, shrunk to a minimal case. */
export async function runRandomHistories({
  count,
  maxCommands,
  seed,
  stores = inMemory,
}: LivesOptions): Promise<RandomHistoriesResult> {
  let commands = 0;
  const iAsyncPropertyWithHooks = fc.asyncProperty(
    createTicketCommands(maxCommands),
    async (drawn) => {
      const all = [...drawn];
      commands += all.length;
      const real = await startScenarioHarness(stores());
      await fc.asyncModelRun(() => ({ model: createTicketModels(), real }), all);
    },
  );
  const details = await fc.check(iAsyncPropertyWithHooks, { numRuns: count, seed });
  const { errorInstance: why } = details;
  const failures = details.failed
    ? [`${fc.defaultReportMessage(details)}\n${why instanceof Error ? why.stack : why}`]
    : [];
  return { historyCount: details.numRuns, commands, failures };
}
