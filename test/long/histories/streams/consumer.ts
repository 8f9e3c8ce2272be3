import type { TicketTable } from '../../../../adapters/dynamodb/table.ts';

/** One world in which a consumer hears of the same things as in every other, in an order of its own. */
type Stage = {
  bring(event: number): Promise<void>;
  /** All that the consumer keeps, without whatever tells this stage from another. */
  state(): Promise<unknown>;
};

/** What follows a stream or a bus, with the rule and the adapters that are deployed. */
export type Consumer = {
  name: string;
  /** Of how many events it hears. */
  events: number;
  stage(table: TicketTable, number: number): Promise<Stage>;
};
