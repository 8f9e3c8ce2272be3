import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Takes what a function writes. */
export type FunctionLog = (chunk: Buffer) => void;

/** A file for what a function writes. */
export function openFunctionLog(directory: string, functionName: string): FunctionLog {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${functionName}.log`);
  return (chunk) => appendFileSync(path, chunk);
}
