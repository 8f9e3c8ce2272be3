// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useState } from 'react';
import type * as z from 'zod';
import type { DirectoryTableResponse } from '../../../../../core/contract/staff/administration/directory-responses.ts';
import { addEditsToDraft, removeFromDraft } from '../../../../../core/directory/change/draft.ts';
import type { DirectoryEdit } from '../../../../../core/directory/change/edit.ts';
import type {
  DirectoryTableName,
  DirectoryTableRow,
} from '../../../../../core/directory/model/tables.ts';
import { administrationTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { createLazyComponent } from '../../../data/lazy-component.ts';
import { navigateTo } from '../../../data/navigation.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { useDirectoryDraft } from '../draft/use-directory-draft.ts';
import { getFormSections } from '../form/form-sections.ts';
import { DirectoryRowDiff } from './row-diff.tsx';
import { DirectoryRowEditor } from './row-editor.tsx';
import { UnknownTableNote } from './unknown-table-note.tsx';

const PublicPreview = createLazyComponent(
  async () => (await import('../change/public-preview.tsx')).PublicPreview,
);

type Props = {
  table: DirectoryTableName;
  rowKey: string;
  answer: z.infer<typeof DirectoryTableResponse>;
  query: ScreenProps['query'];
};

type ReadProps = Pick<Props, 'table'> & {
  label: string;
  had: Props['answer']['rows'][number] | undefined;
};

/** Read-only view of a directory row, with a preview of its public page. */
const ReadOnlyRow = ({ table, label, had }: ReadProps) => {
  const { readOnly } = useTexts(administrationTexts);
  const { key = '', row = {} } = had ?? {};
  const isShown = getFormSections(table) !== undefined;
  return (
    <>
      <p className="soft">{readOnly}</p>
      <div className={isShown ? 'adm-with-preview' : undefined}>
        <DirectoryRowDiff
          isPlain
          row={{ table, key, before: null, after: row, words: `${label} ${key.split('@')[0]}: ` }}
        />
        {isShown && (
          <Suspense fallback={null}>
            <PublicPreview table={table} row={row} />
          </Suspense>
        )}
      </div>
    </>
  );
};

/** Initial values of the form for a new directory row, keyed by table. */
const firstValues: Partial<Record<DirectoryTableName, DirectoryTableRow>> = {
  announcements: { urgency: 'normal' },
  'calendar.daysOff': { kind: 'public-holiday' },
};

/**
 * Editor for one directory row. It remembers the directory version that was loaded when the row was opened, so that saving
 * detects concurrent changes.
 */
export function DirectoryRowView({ table, rowKey, answer, query }: Props) {
  const { role } = useCurrentMember();
  const [seen] = useState(() => ({
    version: answer.version,
    had: answer.rows.find(({ key }) => key === rowKey),
  }));
  const { rows: draft, problem: draftProblem, update } = useDirectoryDraft();
  const [problem, setProblem] = useState<ApiProblem>();
  const isNew = rowKey === '+';
  const drafted = draft?.find((row) => row.table === table && row.key === rowKey);
  if (!isNew && !seen.had && !drafted) return <UnknownTableNote />;
  if (role !== 'administrator') {
    return <ReadOnlyRow table={table} label={answer.label} had={seen.had} />;
  }
  if (!draft && !draftProblem) return null;
  const date = query['date'];
  const close = (): void => navigateTo('/administration', { query: { table } });
  const addToDraft = async (edits: readonly DirectoryEdit[]): Promise<void> => {
    const own = seen.had ? [] : drafted ? [drafted] : [];
    const findRow = ({ key }: { key: string }) =>
      answer.rows.find((one) => one.key === key)?.row ?? null;
    const unsaved = await update((rows) =>
      addEditsToDraft(removeFromDraft(rows, own), edits, findRow),
    );
    if (unsaved) setProblem(unsaved);
    else close();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <DirectoryRowEditor
        table={table}
        version={seen.version}
        had={isNew ? undefined : seen.had}
        rows={answer.rows.map(({ row }) => row)}
        drafted={drafted}
        begins={{ ...firstValues[table], ...(date && { date }) }}
        onDraft={(edits) => void addToDraft(edits)}
        onClose={close}
        onUndo={(number) =>
          navigateTo('/administration', { query: { view: 'history', undo: String(number) } })
        }
      />
    </>
  );
}
