import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { toOperatorTask } from '../model/operator-task.ts';
import type { ConnectTaskCreator } from '../ports/connect-task-creator.ts';

type CreateOperatorTaskDeps = {
  tickets: Pick<TicketStore, 'history'>;
  directory(): Promise<Directory>;
  begin: ConnectTaskCreator;
  now(): Date;
};

/** Creates a task in Amazon Connect for the ticket event with the given version, if an operator must act on it. */
export async function createOperatorTask(
  { code, version }: Pick<Ticket, 'code' | 'version'>,
  { tickets, begin, ...ports }: CreateOperatorTaskDeps,
): Promise<void> {
  const [found, directory] = await Promise.all([tickets.history(code), ports.directory()]);
  const event = found?.events.find((one) => one.version === version);
  if (!found || !event)
    throw new Error(`Ticket ${code}: no event of version ${version}; the event is retried`);
  const task = toOperatorTask(found.ticket, event, { directory, now: ports.now() });
  if (task) await begin(task);
}
