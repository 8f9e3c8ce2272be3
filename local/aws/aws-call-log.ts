import type { FaultKind } from './fault.ts';
import type { CallName } from './named-call.ts';

/** Log entry of one attempt of an AWS call by a function. */
type LedgerLine = CallName & {
  number: number;
  at: string;
  function: string;
  turn: number;
  turnOfItem: number;
  attempt: number;
  fault?: FaultKind;
  /** HTTP status of the reply; undefined when none was sent. */
  status?: number;
  /** Error code and message of a failed call. */
  error?: string;
  bytesSent: number;
  bytesReceived: number;
};

export type AwsCallLog = {
  add(line: Omit<LedgerLine, 'number'>): void;
  /** Lists the entries with numbers above the given one, oldest first. */
  after(number: number): LedgerLine[];
};

const maxLines = 100_000;

export function openAwsCallLog(): AwsCallLog {
  const lines: LedgerLine[] = [];
  let last = 0;
  return {
    add: (line) => {
      last += 1;
      lines.push({ number: last, ...line });
      if (lines.length > maxLines) {
        lines.splice(0, maxLines / 10);
      }
    },
    after: (number) => lines.filter((line) => line.number > number),
  };
}
