import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a function writes, kept in a file of its own. */
export type FunctionLog = {
  path: string;
  write(chunk: Buffer): void;
  close(): void;
};

export function openFunctionLog(directory: string, functionName: string): FunctionLog {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${functionName}.log`);
  const file = createWriteStream(path, { flags: 'a' });
  return {
    path,
    write: (chunk) => file.write(chunk),
    close: () => file.end(),
  };
}
