import type { AwsCallName } from './aws-call-name.ts';
import type { FaultKind } from './fault.ts';

/** Log entry for one attempt of an AWS call by a Lambda function. */
type AwsCallLogEntry = AwsCallName & {
  number: number;
  at: string;
  function: string;
  turn: number;
  turnOfItem: number;
  attempt: number;
  fault?: FaultKind;
  /** HTTP status of the reply to the AWS call; undefined when the connection was cut without a reply. */
  status?: number;
  /** Error code and message of a failed AWS call. */
  error?: string;
  bytesSent: number;
  bytesReceived: number;
};

export type AwsCallLog = {
  add(line: Omit<AwsCallLogEntry, 'number'>): void;
  /** Lists the logged AWS calls with sequence numbers above the given one, oldest first. */
  after(number: number): AwsCallLogEntry[];
};

const maxLines = 100_000;

export function createAwsCallLog(): AwsCallLog {
  const lines: AwsCallLogEntry[] = [];
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
