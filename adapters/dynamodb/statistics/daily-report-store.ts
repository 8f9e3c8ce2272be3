import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DailyReport, type DailyReportStore } from '../../../core/statistics/daily-report.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';

const DailyReportItem = z.object({ body: z.string() });

/** Creates the store of daily reports, one JSON item of some tens of kilobytes per report. */
export function createDailyReportStore({ client, name: TableName }: TicketTable): DailyReportStore {
  return {
    async find(date) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.dailyReport(date), ConsistentRead: true }),
      );
      return Item && DailyReport.parse(JSON.parse(DailyReportItem.parse(Item).body));
    },
    async put(report) {
      const body = JSON.stringify(z.encode(DailyReport, report));
      await client.send(
        new PutCommand({
          TableName,
          Item: { ...itemKinds.dailyReport.typedKey(report.date), body },
        }),
      );
    },
  };
}
