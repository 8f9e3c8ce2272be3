// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useState } from 'react';
import type * as z from 'zod';
import type { DirectoryTableResponse } from '../../../../core/contract/directory-answers.ts';
import type { TableName, TableRow } from '../../../../core/directory/tables.ts';
import { later } from '../../data/later.ts';
import { useMe } from '../../data/member.tsx';
import { go } from '../../data/navigation.ts';
import { administrationWords } from '../../words/administration.ts';
import { useWords } from '../../words/words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { sectionsOf } from './form-sections.ts';
import { NoSuchTable } from './no-such-table.tsx';
import { RowDiff } from './row-diff.tsx';
import { RowEditor } from './row-editor.tsx';

const PublicPreview = later(async () => (await import('./public-preview.tsx')).PublicPreview);

type Props = {
  table: TableName;
  rowKey: string;
  answer: z.infer<typeof DirectoryTableResponse>;
  query: ScreenProps['query'];
};

type ReadProps = Pick<Props, 'table'> & {
  label: string;
  had: Props['answer']['rows'][number] | undefined;
};

/** Read-only view of a row, with a preview of its public page. */
const RowRead = ({ table, label, had }: ReadProps) => {
  const { readOnly } = useWords(administrationWords);
  const { key = '', row = {} } = had ?? {};
  const isShown = sectionsOf(table) !== undefined;
  return (
    <>
      <p className="soft">{readOnly}</p>
      <div className={isShown ? 'adm-with-preview' : undefined}>
        <RowDiff
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

/** Safe default values of new directory rows, by table. */
const firstValues: Partial<Record<TableName, TableRow>> = {
  announcements: { urgency: 'normal' },
  'calendar.daysOff': { kind: 'public-holiday' },
};

/**
 * Editor of one row. It keeps the version that was loaded when it was opened, so that concurrent changes are detected on
 * saving.
 */
export const OpenRow = ({ table, rowKey, answer, query }: Props) => {
  const { role } = useMe();
  const [seen] = useState(() => ({
    version: answer.version,
    had: answer.rows.find(({ key }) => key === rowKey),
  }));
  const isNew = rowKey === '+';
  if (!isNew && !seen.had) return <NoSuchTable />;
  if (role !== 'administrator') {
    return <RowRead table={table} label={answer.label} had={seen.had} />;
  }
  const date = query['date'];
  return (
    <RowEditor
      table={table}
      version={seen.version}
      had={isNew ? undefined : seen.had}
      begins={{ ...firstValues[table], ...(date && { date }) }}
      onClose={() => go('/administration', { query: { table } })}
      onUndo={(number) =>
        go('/administration', { query: { view: 'history', undo: String(number) } })
      }
    />
  );
};
