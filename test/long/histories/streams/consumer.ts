import type { TicketTable } from '../../../../adapters/dynamodb/table.ts';

/** Isolated environment in which a stream consumer receives the same events in a particular order. */
type Stage = {
  bring(event: number): Promise<void>;
  /** Returns everything the stream consumer stored, without values that differ between test environments. */
  state(): Promise<unknown>;
};

/** A consumer of a stream or event bus, with its deployed rule and adapters. */
export type StreamConsumer = {
  name: string;
  /** Number of events that the stream consumer receives. */
  events: number;
  stage(table: TicketTable, number: number): Promise<Stage>;
};
