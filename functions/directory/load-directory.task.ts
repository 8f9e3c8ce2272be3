import * as z from 'zod';
import { saveDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { validateDirectory } from '../../core/directory/directory.ts';
import { directoryFiles } from '../../core/directory/directory-files.ts';
import { environment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/** CloudFormation's question to a custom resource, and where it waits for the answer. */
const DeploymentStep = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
});
type DeploymentStep = z.infer<typeof DeploymentStep>;

type Answer = { Status: 'SUCCESS' } | { Status: 'FAILED'; Reason: string };

const answer = async (step: DeploymentStep, result: Answer): Promise<void> => {
  const { ResponseURL, StackId, RequestId, LogicalResourceId } = step;
  const body = {
    ...result,
    StackId,
    RequestId,
    LogicalResourceId,
    PhysicalResourceId: 'directory',
  };
  const response = await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: ${response.status}`);
};

const load = async (table: string): Promise<Answer> => {
  const validated = validateDirectory(directoryFiles());
  if (validated.kind === 'invalid') {
    const rows = validated.problems.map(({ row, reason }) => `${row}: ${reason}`);
    return {
      Status: 'FAILED',
      Reason: `The directory is invalid. ${rows.slice(0, 20).join('; ')}`,
    };
  }
  await saveDirectory(ticketTable(table), validated.directory);
  return { Status: 'SUCCESS' };
};

/** Loads the directory's files into the table at each deployment that changes them. */
export const handler = taskFunction({
  input: DeploymentStep,
  services: () => environment(z.object({ TICKET_TABLE: z.string() })),
  async run(step, { TICKET_TABLE }) {
    const result: Answer =
      step.RequestType === 'Delete'
        ? { Status: 'SUCCESS' }
        : await load(TICKET_TABLE).catch((error: unknown) => ({
            Status: 'FAILED',
            Reason: error instanceof Error ? error.message : 'The directory could not be loaded',
          }));
    await answer(step, result);
  },
});
