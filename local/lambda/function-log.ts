import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a chunk of a function's output to the function's log. */
export type FunctionLog = (chunk: Buffer) => void;

/**
 * Opens a function's log file. If the local run's data directory no longer exists, output is discarded, because function
 * processes may outlive the directory.
 */
export function openFunctionLog(directory: string, functionName: string): FunctionLog {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${functionName}.log`);
  return (chunk) => {
    if (existsSync(directory)) appendFileSync(path, chunk);
  };
}
