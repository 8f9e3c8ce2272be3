import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import { BaseFunction } from './base-function.ts';
import { type TablePartition, tablePartitions } from './table-partitions.ts';

/**
 * Lambda function with methods that let it use the ticket table. They grant reads by operation and index, and writes only
 * for the given partitions.
 */
export class TicketTableFunction extends BaseFunction {
  private writes: { statement: PolicyStatement; partitions: Set<string> } | undefined;

  /** Lets the function read single items of the ticket table by primary key. */
  canReadTickets(tickets: ITableV2): this {
    return this.canUseTable(tickets, { actions: ['dynamodb:GetItem'] });
  }

  /** Lets the function read up to 100 items of the ticket table in one batch. */
  canReadManyTickets(tickets: ITableV2): this {
    return this.canUseTable(tickets, { actions: ['dynamodb:BatchGetItem'] });
  }

  /** Lets the function query items of one partition of the ticket table, such as a ticket with all its events. */
  canReadHistory(tickets: ITableV2): this {
    return this.canUseTable(tickets, { actions: ['dynamodb:Query'] });
  }

  /** Lets the function put items into the given partitions of the ticket table, both alone and in transactions. */
  canPut(tickets: ITableV2, ...what: TablePartition[]): this {
    return this.canWrite(tickets, 'dynamodb:PutItem', what);
  }

  canUpdate(tickets: ITableV2, ...what: TablePartition[]): this {
    return this.canWrite(tickets, 'dynamodb:UpdateItem', what);
  }

  /**
   * Lets the function delete search terms of tickets. No other items of the ticket table are ever deleted, although some
   * expire by their time to live.
   */
  canDelete(tickets: ITableV2, ...what: 'searchTerms'[]): this {
    return this.canWrite(tickets, 'dynamodb:DeleteItem', what);
  }

  canFindOverdue(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi3');
  }

  /** Lets the function list a unit's open tickets by due time. */
  canListQueues(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi1');
  }

  /** Lets the function list overdue tickets, sorted by how late they are. */
  canListLate(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi5');
  }

  canListMembers(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi2');
  }

  /** Lets the function find a caller's tickets by the HMAC of the phone number. */
  canFindCallers(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi2');
  }

  /** Lets the function find possible duplicates: tickets with the same phone number, or with the same topic and area. */
  canFindRepeats(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi2', 'gsi4');
  }

  /** Lets the function find tickets with the same topic and area, but not by phone number. */
  canFindSamePlace(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi4');
  }

  /** Lets the function list tickets by the day on which they were opened. */
  canListDays(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi6');
  }

  /** Lets the function list ticket events by day. */
  canListChanged(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi6');
  }

  private canQueryIndexes(tickets: ITableV2, ...indexes: string[]): this {
    const resources = indexes.map((index) => `${tickets.tableArn}/index/${index}`);
    return this.canUseTable(tickets, { actions: ['dynamodb:Query'], resources });
  }

  private canUseTable(tickets: ITableV2, rights: PolicyStatementProps): this {
    this.addEnvironment('TICKET_TABLE', tickets.tableName);
    return this.allow({ resources: [tickets.tableArn], ...rights });
  }

  /**
   * Adds a write action to the function's single IAM statement for writes. AWS does not document whether IAM evaluates the
   * steps of a transaction separately or together. A single statement is correct in both cases.
   */
  private canWrite(
    tickets: ITableV2,
    action: `dynamodb:${'Put' | 'Update' | 'Delete'}Item`,
    what: TablePartition[],
  ): this {
    this.addEnvironment('TICKET_TABLE', tickets.tableName);
    const { statement, partitions: keys } = this.writesOf(tickets);
    statement.addActions(action);
    for (const name of what) keys.add(tablePartitions[name]);
    statement.addCondition('ForAllValues:StringLike', { 'dynamodb:LeadingKeys': [...keys] });
    return this;
  }

  private writesOf(tickets: ITableV2) {
    if (!this.writes) {
      const statement = new PolicyStatement({ resources: [tickets.tableArn] });
      this.addToRolePolicy(statement);
      this.writes = { statement, partitions: new Set() };
    }
    return this.writes;
  }
}
