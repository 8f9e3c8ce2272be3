import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createDirectoryStore } from '../../adapters/dynamodb/directory/directory-store.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { advanceWorkflow, WorkflowStep } from '../../core/workflow/advance-workflow.ts';
import { createTaskFunction } from '../runtime/events/task.ts';
import { logOperation } from '../runtime/log.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';
import { withUrgentChanges } from '../runtime/urgent-changes.ts';

/** Lambda function for the steps of the ticket workflow: routes a new ticket, or applies the changes that are due. */
export const handler = createTaskFunction({
  input: WorkflowStep,
  services: () => {
    const { table, now } = openTicketTable();
    const { current } = createDirectoryStore(table);
    return {
      tickets: withUrgentChanges(createTicketStore(table)),
      directory: createCachedDirectoryReader(table, now),
      currentDirectory: async () => (await current()).directory,
      now,
    };
  },
  run: async (step, ports) => {
    const answer = await advanceWorkflow(step, ports);
    const { code: ticket, run } = step;
    logOperation({ ticket, did: 'stepped', step: step.step, run, next: answer.next });
    return answer;
  },
});
