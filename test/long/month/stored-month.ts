import { existsSync, lstatSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fillDataDirectory } from '../../support/assembly/deployed-data-directory.ts';
import { type MonthHotline, startMonthHotline } from './hotline.ts';
import { openLog, readLog } from './log.ts';
import type { Month } from './month.ts';
import { drawReports } from './plan/draw-reports.ts';
import { plannedEvents } from './plan/planned-events.ts';
import type { MonthSize } from './size.ts';
import { createMonthState, MonthState } from './state.ts';

/** Identifies a simulated month; the quick form has its own folder. */
export type MonthKey = { seed: number; isQuick: boolean };

/** Returns the folder of a simulation with the state after each part and its log; everything in it can be regenerated. */
const folderOf = ({ seed, isQuick }: MonthKey): string =>
  resolve(import.meta.dirname, '../../../.local/long', `month-${seed}${isQuick ? '-quick' : ''}`);

const partFolder = (key: MonthKey, part: number): string => join(folderOf(key), `after-${part}`);

const newMonth = async (
  made: string,
  dataDirectory: string,
  { seed }: MonthKey,
  size: MonthSize,
): Promise<{ hotline: MonthHotline; state: MonthState }> => {
  await fillDataDirectory(made, dataDirectory);
  const hotline = await startMonthHotline(dataDirectory);
  const agenda = [...drawReports(seed, size), ...plannedEvents(size)].sort((a, b) => a.at - b.at);
  return { hotline, state: createMonthState(agenda) };
};

/** Returns true for files of the simulation itself; links to the assembly are excluded, because each run creates them. */
const isOwnFile = (path: string): boolean => !lstatSync(path).isSymbolicLink();

const continued = async (made: string, dataDirectory: string, from: string) => {
  await cp(join(from, 'data'), dataDirectory, { recursive: true });
  await fillDataDirectory(made, dataDirectory, { isDeployed: false });
  const state = MonthState.parse(JSON.parse(await readFile(join(from, 'state.json'), 'utf8')));
  return { hotline: await startMonthHotline(dataDirectory), state };
};

/** Starts the simulated month from the state after the previous part; part 1 begins on the opening morning. */
export async function openMonth(
  made: string,
  part: number,
  key: MonthKey,
  size: MonthSize,
): Promise<Month> {
  const before = partFolder(key, part - 1);
  if (part > 1 && !existsSync(before)) {
    throw new Error(`${before} is missing: repeat the simulation with --again`);
  }
  const dataDirectory = await mkdtemp(join(tmpdir(), 'month-'));
  const log = join(dataDirectory, 'log.jsonl');
  const entries = part > 1 ? readLog(join(before, 'log.jsonl')) : [];
  const opened = await (part > 1
    ? continued(made, dataDirectory, before)
    : newMonth(made, dataDirectory, key, size));
  if (part > 1) await cp(join(before, 'log.jsonl'), log);
  return { seed: key.seed, size, ...opened, log: openLog(log, entries) };
}

/** Stops the hotline and stores the simulation's state for the next part. The folder appears completely or not at all. */
export async function storePart(month: Month, part: number, key: MonthKey): Promise<void> {
  const { hotline, state } = month;
  await hotline.stop();
  const target = partFolder(key, part);
  const unfinished = `${target}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await cp(hotline.dataDirectory, join(unfinished, 'data'), { recursive: true, filter: isOwnFile });
  await cp(join(hotline.dataDirectory, 'log.jsonl'), join(unfinished, 'log.jsonl'));
  await writeFile(join(unfinished, 'state.json'), JSON.stringify(state));
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
  await rm(hotline.dataDirectory, { recursive: true, force: true });
}

export function readMonthLog(key: MonthKey, parts: number) {
  return readLog(join(partFolder(key, parts), 'log.jsonl'));
}
