// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useState } from 'react';
import type * as z from 'zod';
import type { DirectoryTableResponse } from '../../../../../core/contract/staff/directory-responses.ts';
import type {
  DirectoryTableName,
  DirectoryTableRow,
} from '../../../../../core/directory/model/tables.ts';
import { administrationTexts } from '../../../../../i18n/console-administration.ts';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { createLazyComponent } from '../../../data/lazy-component.ts';
import { navigateTo } from '../../../data/navigation.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { ScreenProps } from '../../screen-props.ts';
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
  const isNew = rowKey === '+';
  if (!isNew && !seen.had) return <UnknownTableNote />;
  if (role !== 'administrator') {
    return <ReadOnlyRow table={table} label={answer.label} had={seen.had} />;
  }
  const date = query['date'];
  return (
    <DirectoryRowEditor
      table={table}
      version={seen.version}
      had={isNew ? undefined : seen.had}
      begins={{ ...firstValues[table], ...(date && { date }) }}
      onClose={() => navigateTo('/administration', { query: { table } })}
      onUndo={(number) =>
        navigateTo('/administration', { query: { view: 'history', undo: String(number) } })
      }
    />
  );
}
