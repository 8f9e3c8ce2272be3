import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod';
import { DirectoryTableResponse } from '../../../../../core/contract/staff/administration/directory-responses.ts';
import {
  type DirectoryTableName,
  replaceDirectoryTableRows,
} from '../../../../../core/directory/model/tables.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';

/** Current rows of some directory tables, in the same structure as a directory, and the version to which they belong. */
type LoadedTables = { directory: object; version: string };

type TableResponse = z.infer<typeof DirectoryTableResponse>;

type State = { loaded?: LoadedTables; problem?: ApiProblem };

const emptyDirectory: object = { calendar: {} };

/** Combines the responses for several tables. The version is empty if the directory changed while they were loaded. */
const combineTables = (tables: readonly TableResponse[]): LoadedTables => {
  const versions = new Set(tables.map(({ version }) => version));
  const [version = ''] = versions.size === 1 ? versions : [];
  const directory = tables.reduce<object>(
    (combined, { table, rows }) =>
      replaceDirectoryTableRows(
        combined,
        table,
        rows.map(({ row }) => row),
      ),
    emptyDirectory,
  );
  return { directory, version };
};

/** Maximum number of reloads if the directory changed while the tables were loaded. */
const maxReloads = 3;

/** Loads the current rows of directory tables; `reload` loads them again. */
export function useDirectoryTables(names: readonly DirectoryTableName[]): State & {
  reload(): Promise<void>;
} {
  const { api } = useConsoleServices();
  const [state, setState] = useState<State>({});
  const wanted = names.toSorted().join(' ');
  const load = useCallback(async (): Promise<State> => {
    const tables: TableResponse[] = [];
    for (const name of wanted.split(' ').filter((one) => one !== '')) {
      const answer = await api.call({ path: `/api/staff/directory/tables/${name}` });
      if (answer.kind === 'problem') return { problem: answer.problem };
      if (answer.kind === 'ok') tables.push(DirectoryTableResponse.parse(answer.value));
    }
    return { loaded: combineTables(tables) };
  }, [api, wanted]);
  const reload = useCallback(async (): Promise<void> => {
    let next = await load();
    for (let times = 0; times < maxReloads && next.loaded?.version === ''; times += 1) {
      next = await load();
    }
    setState(next);
  }, [load]);
  useEffect(() => void reload(), [reload]);
  return { ...state, reload };
}
