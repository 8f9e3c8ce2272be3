import { readdirSync, readFileSync } from 'node:fs';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { openRunningTable } from '../../../support/table/open-running-table.ts';
import type { Month } from '../month.ts';

const childrenOf = (pid: number): number[] => {
  const text = readIfThere(`/proc/${pid}/task/${pid}/children`);
  const own = text.split(' ').filter(Boolean).map(Number);
  return [...own, ...own.flatMap(childrenOf)];
};

const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // the process has ended in the meantime
  }
};

const memoryKb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0);

const handlesOf = (pid: number): number => {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0; // the process has ended in the meantime
  }
};

const itemsIn = async (dataDirectory: string): Promise<number> => {
  const { client, name: TableName } = await openRunningTable(dataDirectory);
  let items = 0;
  for await (const { Count = 0 } of paginateScan({ client }, { TableName, Select: 'COUNT' })) {
    items += Count;
  }
  client.destroy();
  return items;
};

/**
 * Measures memory and handles of the hotline's process and the table's items. Function processes are excluded, because their
 * number depends on the load.
 */
export async function takeSample({ hotline, log }: Month): Promise<void> {
  await hotline.settle();
  const pid = hotline.processId();
  log.add({
    ...{ kind: 'sample', at: await hotline.now() },
    memoryMb: Math.round(memoryKb(pid) / 1024),
    handles: handlesOf(pid),
    items: await itemsIn(hotline.dataDirectory),
    processes: childrenOf(pid).length,
  });
}
