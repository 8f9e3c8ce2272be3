import * as z from 'zod';
import { directoryHistory } from '../../adapters/dynamodb/directory-history.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { advanceWorkflow, WorkflowStep } from '../../core/workflow/advance-workflow.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { logLine } from '../runtime/log.ts';
import { taskFunction } from '../runtime/task.ts';

/** Lambda function for the steps of the ticket workflow: routes a new ticket, or applies the changes that are due. */
export const handler = taskFunction({
  input: WorkflowStep,
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    const now = () => new Date();
    const { current } = directoryHistory(table);
    return {
      tickets: ticketStore(table),
      directory: cachedDirectory(table, now),
      currentDirectory: async () => (await current()).directory,
      now,
    };
  },
  run: async (step, ports) => {
    const answer = await advanceWorkflow(step, ports);
    const { code: ticket, run } = step;
    logLine({ ticket, did: 'stepped', step: step.step, run, next: answer.next });
    return answer;
  },
});
