import type { Endpoints } from '../lambda/process-environment.ts';
import type { Clock } from '../parts.ts';
import { openDoor } from './door.ts';
import { type Faults, openFaults } from './fault.ts';
import { type Ledger, openLedger } from './ledger.ts';

/** How a function's process gets to AWS. */
export type Way = { endpoints: Endpoints; close(): void };
export type Connect = (process: { functionName: string; kill(): void }) => Promise<Way>;

/** What a run knows of the calls that pass its doors. */
export type Calls = { ledger: Ledger; faults: Faults };

type Connected = { calls: Calls | undefined; connect: Connect };

/** Each process through a door of its own, if somebody watches; else straight to the services. */
export const connectCalls = (
  isWatched: boolean,
  endpoints: () => Endpoints,
  clock: Clock,
): Connected =>
  isWatched
    ? throughDoors(endpoints, clock)
    : {
        calls: undefined,
        connect: async () => ({ endpoints: endpoints(), close: () => undefined }),
      };

function throughDoors(endpoints: () => Endpoints, clock: Clock): Connected {
  const calls = { ledger: openLedger(), faults: openFaults() };
  const connect: Connect = async (process) => {
    const straight = endpoints();
    const door = await openDoor({
      ...process,
      ...calls,
      clock,
      addressOf: ({ service }) =>
        straight[service === 'dynamodb' ? 'AWS_ENDPOINT_URL_DYNAMODB' : 'AWS_ENDPOINT_URL'] ?? '',
    });
    const throughDoor = Object.keys(straight).map((variable) => [variable, door.url]);
    return { endpoints: Object.fromEntries(throughDoor), close: door.close };
  };
  return { calls, connect };
}
