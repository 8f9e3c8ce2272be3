import Button from 'antd/es/button';
import { useId, useState } from 'react';
import type * as z from 'zod';
import type { DirectoryTableResponse } from '../../../../../core/contract/staff/administration/directory-responses.ts';
import { addEditsToDraft } from '../../../../../core/directory/change/draft.ts';
import { formatRowRule } from '../../../../../core/messages/texts/errors/row-rule-text.ts';
import {
  directoryFieldLabels,
  tableFileTexts,
} from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { useDirectoryDraft } from '../draft/use-directory-draft.ts';
import { maxFileLines, maxFileMegabytes } from './open-table-file.ts';
import type { FileEdit, TableFileError } from './read-table-file.ts';
import { type TableImportState, useTableImport } from './use-table-import.ts';
import { formatColumnLabel } from './write-table-file.ts';

type Table = z.infer<typeof DirectoryTableResponse>;

/** Returns a function that explains an error in a file in the user's language. */
const useErrorText = (): ((problem: TableFileError['problem']) => string) => {
  const texts: Readonly<Record<string, string>> = useTexts(tableFileTexts).problems;
  const { lang } = usePreferences();
  return (problem) => {
    const own = typeof problem === 'string' ? undefined : texts[problem.kind];
    if (own !== undefined) return own;
    return isRule(problem) ? formatRowRule(problem, lang) : '';
  };
};

type Rule = Parameters<typeof formatRowRule>[0];
const fileProblems: readonly string[] = [
  ...['unknown-column', 'repeated-column', 'missing-column', 'unused-cell', 'repeated-row'],
];
const isRule = (problem: TableFileError['problem']): problem is Rule =>
  typeof problem === 'string' || !fileProblems.includes(problem.kind);

type LineError = { line: number | undefined; column: string; message: string };

const Errors = ({ errors }: { errors: readonly LineError[] }) => {
  const wording = useTexts(tableFileTexts);
  const labels = useTexts(directoryFieldLabels);
  return (
    <section role="alert">
      <p className="adm-fault">{wording.wrong(errors.length)}</p>
      <ul>
        {errors.slice(0, 200).map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message}`}>
            <b>{wording.place(line, column && formatColumnLabel(column, labels))}</b> {message}
          </li>
        ))}
      </ul>
    </section>
  );
};

type ReadProps = { edits: readonly FileEdit[]; unchanged: number; rows: Table['rows'] };

const ReadEdits = ({ edits, unchanged, rows }: ReadProps) => {
  const wording = useTexts(tableFileTexts);
  const { update } = useDirectoryDraft();
  const [problem, setProblem] = useState<ApiProblem>();
  const count = (change: FileEdit['change']): number =>
    edits.filter((edit) => edit.change === change).length;
  const add = async (): Promise<void> => {
    const current = new Map(rows.map(({ key, row }) => [key, row]));
    const unsaved = await update((draft) =>
      addEditsToDraft(
        draft,
        edits.map(({ edit }) => edit),
        ({ key }) => current.get(key) ?? null,
      ),
    );
    if (unsaved) setProblem(unsaved);
    else navigateTo('/administration', { query: { view: 'draft' } });
  };
  return (
    <section role="status">
      {problem && <ProblemNote problem={problem} />}
      <p>{wording.read(count('added'), count('changed'), count('ended'), unchanged)}</p>
      {edits.length > 0 && (
        <Button type="primary" onClick={() => void add()}>
          {wording.add(edits.length)}
        </Button>
      )}
    </section>
  );
};

const ImportResult = ({ state, rows }: { state: TableImportState; rows: Table['rows'] }) => {
  const wording = useTexts(tableFileTexts);
  const explain = useErrorText();
  switch (state.kind) {
    case 'choosing':
      return null;
    case 'reading':
      return <p role="status">{wording.reading}</p>;
    case 'unreadable':
      return (
        <p className="adm-fault" role="alert">
          {wording.unreadable[state.why](maxFileMegabytes, maxFileLines)}
        </p>
      );
    case 'invalid':
      return (
        <Errors
          errors={state.errors.map(({ problem, ...place }) => ({
            ...place,
            message: explain(problem),
          }))}
        />
      );
    case 'rejected':
      return <Errors errors={state.errors} />;
    case 'failed':
      return <ProblemNote problem={state.problem} />;
    case 'read':
      return <ReadEdits edits={state.edits} unchanged={state.unchanged} rows={rows} />;
  }
};

/** View that imports a CSV or Excel file of a directory table as edits of the draft. */
export function TableImportView({ answer }: { answer: Table }) {
  const wording = useTexts(tableFileTexts);
  const { state, read } = useTableImport(answer);
  const id = useId();
  return (
    <div className="adm-editor">
      <p className="soft">{wording.hint}</p>
      <div className="adm-field">
        <label htmlFor={id}>{wording.file}</label>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
          }}
        />
      </div>
      <ImportResult state={state} rows={answer.rows} />
    </div>
  );
}
