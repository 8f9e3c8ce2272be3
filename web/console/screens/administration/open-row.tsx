import { useState } from 'react';
import type * as z from 'zod';
import type { TableAnswer } from '../../../../core/contract/directory-answers.ts';
import type { TableName } from '../../../../core/directory/tables.ts';
import { useMe } from '../../data/member.tsx';
import { go } from '../../data/navigation.ts';
import { administrationWords } from '../../words/administration.ts';
import { useWords } from '../../words/words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { NoSuchTable } from './no-such-table.tsx';
import { RowDiff } from './row-diff.tsx';
import { RowEditor } from './row-editor.tsx';

type Props = {
  table: TableName;
  rowKey: string;
  answer: z.infer<typeof TableAnswer>;
  query: ScreenProps['query'];
};

/** What was seen when the row was opened stays what is changed, whatever others do meanwhile. */
export const OpenRow = ({ table, rowKey, answer, query }: Props) => {
  const words = useWords(administrationWords);
  const { role } = useMe();
  const [seen] = useState(() => ({
    version: answer.version,
    had: answer.rows.find(({ key }) => key === rowKey),
  }));
  const isNew = rowKey === '+';
  if (!isNew && !seen.had) return <NoSuchTable />;
  if (role !== 'administrator') {
    const { key = '', row = {} } = seen.had ?? {};
    return (
      <>
        <p className="soft">{words.readOnly}</p>
        <RowDiff
          row={{ table, key, before: null, after: row, words: `${answer.label} ${key}: ` }}
        />
      </>
    );
  }
  const date = query['date'];
  return (
    <RowEditor
      table={table}
      version={seen.version}
      had={isNew ? undefined : seen.had}
      {...(date && { begins: { date } })}
      onClose={() => go('/administration', { query: { table } })}
      onUndo={(number) =>
        go('/administration', { query: { view: 'history', undo: String(number) } })
      }
    />
  );
};
