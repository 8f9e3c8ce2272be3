import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Takes what a function writes. */
export type FunctionLog = (chunk: Buffer) => void;

/** A file for what a function writes; a process may end after its run's folder was removed, and then nobody reads it. */
export function openFunctionLog(directory: string, functionName: string): FunctionLog {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${functionName}.log`);
  return (chunk) => {
    if (existsSync(directory)) appendFileSync(path, chunk);
  };
}
