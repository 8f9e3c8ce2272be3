import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import { BareFunction } from './bare-function.ts';
import { type Partition, partitions } from './partitions.ts';

/** A function that may be given parts of the table: it writes only into the partitions of what it makes. */
export class TableFunction extends BareFunction {
  private writes: { statement: PolicyStatement; partitions: Set<string> } | undefined;

  /** A ticket, an alert, a link, the directory: one item by its key. */
  canReadTickets(tickets: ITableV2): this {
    return this.canUseTable(tickets, { actions: ['dynamodb:GetItem'] });
  }

  /** Up to a hundred tickets at a time. */
  canReadManyTickets(tickets: ITableV2): this {
    return this.canUseTable(tickets, { actions: ['dynamodb:BatchGetItem'] });
  }

  /** A ticket with all its events. */
  canReadHistory(tickets: ITableV2): this {
    return this.canUseTable(tickets, { actions: ['dynamodb:Query'] });
  }

  /** Puts and updates, alone or in a transaction, are all that is written of tickets. */
  canPut(tickets: ITableV2, ...what: Partition[]): this {
    return this.canWrite(tickets, 'dynamodb:PutItem', what);
  }

  canUpdate(tickets: ITableV2, ...what: Partition[]): this {
    return this.canWrite(tickets, 'dynamodb:UpdateItem', what);
  }

  /** What was derived and no longer holds; all else goes by its time to live, or stays. */
  canDelete(tickets: ITableV2, ...what: 'terms'[]): this {
    return this.canWrite(tickets, 'dynamodb:DeleteItem', what);
  }

  canFindOverdue(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi3');
  }

  /** Units' open tickets by due time. */
  canListQueues(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi1');
  }

  /** What is late, by how much. */
  canListLate(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi5');
  }

  canListMembers(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi2');
  }

  /** A caller's tickets by the keyed hash of the number. */
  canFindCallers(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi2');
  }

  /** Tickets of the same number, and of the same topic and area. */
  canFindRepeats(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi2', 'gsi4');
  }

  /** Tickets of the same topic and area, and nobody's number. */
  canFindSamePlace(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi4');
  }

  /** Every ticket by the day of its opening. */
  canListDays(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi6');
  }

  /** What happened on a day. */
  canListChanged(tickets: ITableV2): this {
    return this.canQueryIndexes(tickets, 'gsi6');
  }

  private canQueryIndexes(tickets: ITableV2, ...indexes: string[]): this {
    const resources = indexes.map((index) => `${tickets.tableArn}/index/${index}`);
    return this.canUseTable(tickets, { actions: ['dynamodb:Query'], resources });
  }

  private canUseTable(tickets: ITableV2, rights: PolicyStatementProps): this {
    this.addEnvironment('TICKET_TABLE', tickets.tableName);
    return this.may({ resources: [tickets.tableArn], ...rights });
  }

  /**
   * One statement has all writes and all their partitions. Whether AWS compares each step of a transaction with its own
   * partition or with the partitions of all steps isn't documented; one statement is right for both.
   */
  private canWrite(
    tickets: ITableV2,
    action: `dynamodb:${'Put' | 'Update' | 'Delete'}Item`,
    what: Partition[],
  ): this {
    this.addEnvironment('TICKET_TABLE', tickets.tableName);
    const { statement, partitions: keys } = this.writesOf(tickets);
    statement.addActions(action);
    for (const name of what) keys.add(partitions[name]);
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
