import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { throwUserError } from '../user-error.ts';
import { findRunningProcess } from './running-process.ts';

/** Writes the process IDs of the DynamoDB engine and of the local run that started it to a file. */
export function recordEngineProcess(pidFile: string, child: ChildProcess): void {
  writeFileSync(pidFile, `${child.pid} ${process.pid}`);
}

/** Ends the DynamoDB engine process of a local run that was killed. Throws when that local run is still alive. */
export async function endOrphanedEngine(pidFile: string, dataFile: string): Promise<void> {
  const [pid, owner] = read(pidFile).split(' ').map(Number);
  const engine = pid === undefined ? undefined : findEngineProcess(dataFile, pid);
  if (pid === undefined || engine === undefined) {
    return;
  }
  if (engine.parent === owner) {
    throwUserError(
      `Another local hotline (process ${owner}) uses the same data folder. Stop it first, or set HOTLINE_DATA.`,
    );
  }
  process.kill(pid, 'SIGTERM');
  while (findEngineProcess(dataFile, pid)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * Returns the process with this ID if its command line contains the DynamoDB data file. The check is necessary, because the
 * operating system reuses process IDs.
 */
function findEngineProcess(dataFile: string, pid: number) {
  const found = findRunningProcess(pid);
  return found?.command.includes(dataFile) ? found : undefined;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
