import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a chunk of a function's output to its log. */
export type FunctionLog = (chunk: Buffer) => void;

/**
 * Opens a function's log file. Output is discarded when the local run's directory no longer exists, because processes may
 * outlive it.
 */
export function openFunctionLog(directory: string, functionName: string): FunctionLog {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${functionName}.log`);
  return (chunk) => {
    if (existsSync(directory)) appendFileSync(path, chunk);
  };
}
