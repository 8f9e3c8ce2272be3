import * as z from 'zod';
import { inspectDeadLetterQueues } from '../../core/operations/inspect-platform.ts';
import {
  createBrokenFinding,
  createOkFinding,
  createUncheckedFinding,
  type StageFinding,
} from '../../core/operations/stage-finding.ts';

const Alarms = z.array(z.object({ name: z.string(), state: z.string(), description: z.string() }));
const DeadLetters = z.array(z.object({ queue: z.string() }));
const Executions = z.array(z.object({ status: z.string() }));
const Clock = z.object({ now: z.coerce.date() });
const RedriveResponse = z.object({ redriven: z.number(), left: z.number() });

/** Returns one finding for each active alarm, or a single OK finding if no alarm is active. */
function inspectAlarms(alarms: z.infer<typeof Alarms>): StageFinding[] {
  const calling = alarms.filter(({ state }) => state === 'alarm');
  if (calling.length === 0)
    return [createOkFinding('Alarms', `none of ${alarms.length} is active`)];
  return calling.map(({ name, description }) =>
    createBrokenFinding('Alarms', `${name} is active`, description.replace(/^.*What to do: /, '')),
  );
}

/** Creates a client that checks a running local hotline through its control API. */
export function createLocalRunClient(address: string) {
  const read = async <Wanted>(
    path: string,
    schema: z.ZodType<Wanted>,
    method = 'GET',
  ): Promise<Wanted> => {
    const headers = { accept: 'application/json' };
    const answer = await fetch(new URL(path, address), { method, headers });
    return schema.parse(await answer.json());
  };

  const deadLetters = () => read('/local/dead-letters', DeadLetters);

  const lettersFound = async (): Promise<StageFinding[]> => {
    const letters = await deadLetters();
    const queues = [...new Set(letters.map(({ queue }) => queue))];
    return inspectDeadLetterQueues(
      queues.map((queue) => ({
        queue,
        letters: letters.filter((letter) => letter.queue === queue).length,
      })),
    );
  };

  const alarmsFound = async () => inspectAlarms(await read('/local/alarms', Alarms));

  const journeysFound = async (): Promise<StageFinding> => {
    const executions = await read('/local/executions', Executions);
    const failed = executions.filter(({ status }) => status === 'FAILED').length;
    return failed === 0
      ? createOkFinding('Workflows', `${executions.length}, none failed`)
      : createBrokenFinding('Workflows', `${failed} failed`, 'docs/runbook.md#journeys-fail');
  };

  return {
    now: async () => (await read('/local/clock', Clock)).now,
    /** Returns the messages in all dead-letter queues of the local run. */
    deadLetters,
    /** Redrives all dead-letter messages of the local run. `left` counts the messages that failed again. */
    redrive: () => read('/local/dead-letters/redrive', RedriveResponse, 'POST'),
    look: async (): Promise<StageFinding[]> => [
      createOkFinding('Portal', `answers at ${address}`),
      ...(await alarmsFound()),
      ...(await lettersFound()),
      await journeysFound(),
      createUncheckedFinding(
        'Quotas, senders, certificate, recovery',
        'not applicable to a local run',
      ),
    ],
  };
}
