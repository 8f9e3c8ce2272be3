import type { MessageName } from './message-name.ts';
import type { RecordPorts } from './record-on-ticket.ts';
import { takeTranscript } from './take-transcript.ts';

/** Messages whose words were to be there by an instant. */
export type AwaitedWords = {
  /** The longest overdue first, at most some hundreds. */
  overdue(at: Date): Promise<MessageName[]>;
  /** Nobody need look at it again. */
  settle(message: MessageName): Promise<void>;
};

export type ChaseWordsPorts = RecordPorts & {
  awaited: AwaitedWords;
  /** What a machine has written down of it by now; nothing where it could not, or isn't done. */
  transcript(message: MessageName): Promise<string | undefined>;
  discardTranscript(message: MessageName): Promise<void>;
};

/** How many had their words after all, or have somebody who listens. */
export type Chased = { taken: number };

/**
 * That a machine is done is told at best once. Whoever was told nothing in good time looks: the words are taken, or
 * somebody is asked to listen. One that fails stays for the next time and is in no other's way.
 */
export const chaseWords = async (ports: ChaseWordsPorts): Promise<Chased> => {
  const chase = async (message: MessageName): Promise<boolean> => {
    const recorded = await takeTranscript(message, () => ports.transcript(message), ports);
    await ports.discardTranscript(message);
    await ports.awaited.settle(message);
    return recorded === 'recorded';
  };
  const overdue = await ports.awaited.overdue(ports.now());
  const outcomes = await Promise.allSettled(overdue.map(chase));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return { taken: outcomes.filter((one) => one.status === 'fulfilled' && one.value).length };
};
