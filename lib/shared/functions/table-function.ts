import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { getTableAccess } from '../../../core/table/table-access.ts';
import { BaseFunction } from './base-function.ts';

const writeActions = {
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  delete: 'dynamodb:DeleteItem',
} as const;

/** Lambda function that can use the ticket table. */
export class TicketTableFunction extends BaseFunction {
  /**
   * Lets the function read items of the ticket table by primary key with the given operations. Also grants the writes and
   * the queries of indexes that the declarations in `core/table` list for the function's construct id.
   */
  canUseTable(tickets: ITableV2, ...reads: ('GetItem' | 'BatchGetItem' | 'Query')[]): this {
    const { tableArn } = tickets;
    const { writes, indexes } = getTableAccess(this.node.id);
    this.addEnvironment('TICKET_TABLE', tickets.tableName);
    if (reads.length > 0) {
      this.allow({ actions: reads.map((read) => `dynamodb:${read}`), resources: [tableArn] });
    }
    if (indexes.length > 0) {
      const resources = indexes.map((index) => `${tableArn}/index/${index}`);
      this.allow({ actions: ['dynamodb:Query'], resources });
    }
    for (const { operations, partitions } of writes) {
      this.allow({
        actions: operations.map((operation) => writeActions[operation]),
        resources: [tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
      });
    }
    return this;
  }
}
