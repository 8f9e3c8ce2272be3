import {
  DirectoryDraft,
  type DirectoryDraftRow,
} from '../../../../../core/directory/change/draft.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';

const path = '/api/staff/directory/draft';

/** Function that gets the stored rows of a draft and returns the rows after an edit. */
type DraftUpdate = (rows: readonly DirectoryDraftRow[]) => DirectoryDraftRow[];

export type DirectoryDraftHandle = {
  /** Rows of the draft; undefined until loaded. */
  rows: readonly DirectoryDraftRow[] | undefined;
  problem: ApiProblem | undefined;
  /**
   * Applies an update to the stored draft, even if another window changed the draft. Returns the problem if saving failed.
   */
  update(change: DraftUpdate): Promise<ApiProblem | undefined>;
};

/** Loads the administrator's draft of a directory change from the server, and returns it with a function that updates it. */
export function useDirectoryDraft(): DirectoryDraftHandle {
  const { api, cache } = useConsoleServices();
  const { role } = useCurrentMember();
  const own = role === 'administrator' ? path : undefined;
  const { value, problem } = usePolled(own, DirectoryDraft, { paceMs: 0 });
  const update = async (change: DraftUpdate): Promise<ApiProblem | undefined> => {
    const loaded = await api.call({ path });
    if (loaded.kind !== 'ok') return loaded.kind === 'problem' ? loaded.problem : undefined;
    const { version, rows } = DirectoryDraft.parse(loaded.value);
    const body: DirectoryDraft = { version, rows: change(rows) };
    const saved = await api.call({ method: 'PUT', path, body });
    await cache.refresh(path);
    return saved.kind === 'problem' ? saved.problem : undefined;
  };
  return { rows: value?.rows, problem, update };
}
