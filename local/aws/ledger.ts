import type { FaultKind } from './fault.ts';
import type { CallName } from './named-call.ts';

/** One attempt of a call to AWS by a function, as it went. */
type LedgerLine = CallName & {
  number: number;
  at: string;
  function: string;
  turn: number;
  turnOfItem: number;
  attempt: number;
  fault?: FaultKind;
  /** Of the answer; nothing where none was given. */
  status?: number;
  /** What a refusal calls itself. */
  error?: string;
  bytesSent: number;
  bytesReceived: number;
};

export type Ledger = {
  add(line: Omit<LedgerLine, 'number'>): void;
  /** Those after a number, the oldest first. */
  after(number: number): LedgerLine[];
};

const mostLines = 100_000;

export function openLedger(): Ledger {
  const lines: LedgerLine[] = [];
  let last = 0;
  return {
    add: (line) => {
      last += 1;
      lines.push({ number: last, ...line });
      if (lines.length > mostLines) {
        lines.splice(0, mostLines / 10);
      }
    },
    after: (number) => lines.filter((line) => line.number > number),
  };
}
