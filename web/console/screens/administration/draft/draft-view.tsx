import Button from 'antd/es/button';
import { useEffect, useMemo, useState } from 'react';
import {
  type DirectoryDraftRow,
  findOutdatedDraftRows,
  rebaseDraftRow,
  removeFromDraft,
  toDraftEdits,
} from '../../../../../core/directory/change/draft.ts';
import { createRowFinder } from '../../../../../core/directory/change/edit.ts';
import { shellTexts } from '../../../../../i18n/console.ts';
import {
  directoryDraftTexts,
  directoryFieldLabels,
} from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { EmptyListNote } from '../../../components/list/empty-list-note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { DirectoryChangeSteps } from '../change/change-steps.tsx';
import { type DirectoryChangeState, useDirectoryChange } from '../change/use-directory-change.ts';
import { formatLabelPrefix, parseEditIndex } from '../form/field-label.ts';
import { useDescribeRow } from '../tables/use-describe-row.ts';
import { useDirectoryTables } from '../tables/use-directory-tables.ts';
import { ClearDraftDialog } from './clear-draft-dialog.tsx';
import { DraftRow } from './draft-row.tsx';
import { type DirectoryDraftHandle, useDirectoryDraft } from './use-directory-draft.ts';

const shownAtFirst = 50;

const listErrors = (
  state: DirectoryChangeState,
  index: number,
  labels: Readonly<Record<string, string>>,
): string[] => {
  const errors = state.kind === 'invalid' ? state.preview.errors : [];
  return errors
    .filter(({ field }) => parseEditIndex(field) === index)
    .map(({ field, message }) => `${formatLabelPrefix(field, labels)}${message}`);
};

type RowsProps = {
  rows: readonly DirectoryDraftRow[];
  outdated: ReturnType<typeof findOutdatedDraftRows>;
  state: DirectoryChangeState;
  update: DirectoryDraftHandle['update'];
};

const DraftRows = ({ rows, outdated, state, update }: RowsProps) => {
  const wording = useTexts(directoryDraftTexts);
  const labels = useTexts(directoryFieldLabels);
  const describe = useDescribeRow();
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <>
      <ul className="plain">
        {rows.slice(0, shown).map((row, index) => {
          const old = outdated.find((one) => one.row === row);
          return (
            <DraftRow
              key={`${row.table} ${row.key}`}
              row={row}
              describe={describe}
              outdated={old}
              errors={listErrors(state, index, labels)}
              onRemove={() => void update((all) => removeFromDraft(all, [row]))}
              onRebase={() => old && void update((all) => rebaseDraftRow(all, old))}
            />
          );
        })}
      </ul>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + shownAtFirst)}>
          {wording.more(rows.length - shown)}
        </Button>
      )}
    </>
  );
};

/** Removes the rows of a committed draft from the stored draft. Rows that another window added in the meantime stay. */
const useCommittedRows = (
  rows: readonly DirectoryDraftRow[],
  isMade: boolean,
  update: DirectoryDraftHandle['update'],
): ApiProblem | undefined => {
  const [problem, setProblem] = useState<ApiProblem>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, when the change was made
  useEffect(() => {
    if (isMade) void update((all) => removeFromDraft(all, rows)).then(setProblem);
  }, [isMade]);
  return problem;
};

const LoadedDraft = ({
  rows,
  update,
}: {
  rows: readonly DirectoryDraftRow[];
  update: DirectoryDraftHandle['update'];
}) => {
  const wording = useTexts(directoryDraftTexts);
  const changing = useDirectoryChange();
  const { state } = changing;
  const [unsaved, setUnsaved] = useState<ApiProblem>();
  const [isClearing, setClearing] = useState(false);
  const tables = useDirectoryTables([...new Set(rows.map(({ table }) => table))]);
  const { loaded } = tables;
  const outdated = useMemo(
    () => (loaded ? findOutdatedDraftRows(rows, createRowFinder(loaded.directory)) : []),
    [rows, loaded],
  );
  const { reload } = tables;
  const isStale = state.kind === 'stale';
  useEffect(() => {
    if (isStale) void reload();
  }, [isStale, reload]);
  const edit: typeof update = async (change) => {
    changing.write();
    const problem = await update(change);
    setUnsaved(problem);
    return problem;
  };
  const problem =
    useCommittedRows(rows, state.kind === 'made', update) ?? unsaved ?? tables.problem;
  const isMade = state.kind === 'made';
  if (rows.length === 0 && !isMade) {
    return <EmptyListNote title={wording.empty}>{wording.emptyHint}</EmptyListNote>;
  }
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {!isMade && (
        <>
          <div className="adm-bar">
            <span>{wording.count(rows.length)}</span>
            <Button onClick={() => setClearing(true)}>{wording.clear}</Button>
          </div>
          <DraftRows {...{ rows, outdated, state }} update={edit} />
        </>
      )}
      {isClearing && (
        <ClearDraftDialog
          count={rows.length}
          onClear={() => void edit(() => [])}
          onClose={() => setClearing(false)}
        />
      )}
      {outdated.length > 0 && !isMade && (
        <p className="adm-moved">{wording.resolveFirst(outdated.length)}</p>
      )}
      {(isMade || (loaded?.version && outdated.length === 0)) && (
        <DirectoryChangeSteps
          changing={changing}
          wish={() => ({ edits: toDraftEdits(rows) })}
          version={loaded?.version ?? ''}
          onCancel={() => navigateTo('/administration', {})}
          onUndo={(number) =>
            navigateTo('/administration', { query: { view: 'history', undo: String(number) } })
          }
        />
      )}
    </>
  );
};

/** Screen of the administrator's draft. Its edits of several tables are previewed, made and undone as one change. */
export function DirectoryDraftView() {
  const wording = useTexts(directoryDraftTexts);
  const { opening } = useTexts(shellTexts);
  const { rows, problem, update } = useDirectoryDraft();
  if (problem && !rows) return <ProblemNote problem={problem} />;
  return (
    <>
      <p className="soft">{wording.lead}</p>
      {rows ? <LoadedDraft rows={rows} update={update} /> : <p className="opening">{opening}</p>}
    </>
  );
}
