import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { buildOnFirstUse } from '../../../functions/runtime/services.ts';
import { staffTableServices } from '../../../functions/staff/deps.ts';

/** Builds the services of the staff API that use only the DynamoDB table. */
export const buildStaffTableServices = (table: TicketTable, now: () => Date) =>
  buildOnFirstUse(staffTableServices, { table, now });
