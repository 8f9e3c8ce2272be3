import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import {
  addEditsToDraft,
  type DirectoryDraftRow,
  toDraftEdits,
} from '../../../../../core/directory/change/draft.ts';
import {
  applyDirectoryEditsUnvalidated,
  createRowFinder,
} from '../../../../../core/directory/change/edit.ts';
import {
  checkMerger,
  type MergerProblem,
} from '../../../../../core/directory/merger/check-merger.ts';
import { findFirstMergerDay } from '../../../../../core/directory/merger/mergeable-rows.ts';
import type { MergerPlan } from '../../../../../core/directory/merger/merger.ts';
import { planMerger } from '../../../../../core/directory/merger/plan-merger.ts';
import { directoryTableNames } from '../../../../../core/directory/model/tables.ts';
import { getNextDay, type LocalDate, toLocalDate } from '../../../../../core/time/local-date.ts';
import { shellTexts } from '../../../../../i18n/console.ts';
import { mergerTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useNow } from '../../../data/console-services.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { InvalidChangeNote } from '../change/invalid-change-note.tsx';
import { UnitHandovers } from '../change/unit-handovers.tsx';
import { type DirectoryChangeState, useDirectoryChange } from '../change/use-directory-change.ts';
import { type DirectoryDraftHandle, useDirectoryDraft } from '../draft/use-directory-draft.ts';
import { useDescribeRow } from '../tables/use-describe-row.ts';
import { useDirectoryTables } from '../tables/use-directory-tables.ts';
import { MergerForm, type MergerInput } from './merger-form.tsx';
import { MergerPlanView } from './merger-plan.tsx';
import { useMergerProblemText } from './use-merger-problem-text.ts';

type Props = {
  /** Directory without the edits of the draft. */
  current: object;
  /** Directory with the edits of the draft. The merger is planned on this directory. */
  drafted: object;
  /** Rows of the draft. */
  draft: readonly DirectoryDraftRow[];
  update: DirectoryDraftHandle['update'];
};

/** Shows what passes to the successor, or why the directory would reject the rows. */
const MergerEffects = ({ state }: { state: DirectoryChangeState }) => {
  const wording = useTexts(mergerTexts);
  switch (state.kind) {
    case 'asking':
      return <p role="status">{wording.checking}</p>;
    case 'previewed':
      return <UnitHandovers handovers={state.preview.handovers} />;
    case 'invalid':
      return <InvalidChangeNote errors={state.preview.errors} />;
    case 'refused':
      return <ProblemNote problem={state.problem} />;
    default:
      return null;
  }
};

/** Returns the first day after today on which units can merge. */
const findDefaultDay = (directory: object, today: LocalDate): LocalDate => {
  const from = getNextDay(today);
  return findFirstMergerDay(directory, { table: 'units', from }) ?? from;
};

const LoadedWizard = ({ current, drafted, draft, update }: Props) => {
  const wording = useTexts(mergerTexts);
  const today = toLocalDate(useNow());
  const [input, setInput] = useState<MergerInput>(() => ({
    ...{ table: 'units', from: [], on: findDefaultDay(drafted, today) },
    successor: { kind: 'existing', key: '' },
  }));
  const [plan, setPlan] = useState<MergerPlan>();
  const [wrong, setWrong] = useState<readonly MergerProblem[]>([]);
  const [problem, setProblem] = useState<ApiProblem>();
  const changing = useDirectoryChange();
  const findDrafted = useMemo(() => createRowFinder(drafted), [drafted]);
  const describe = useDescribeRow();
  const explain = useMergerProblemText((key) => {
    const row = findDrafted({ table: input.table, key });
    return row ? describe(row).title : key;
  });
  const change = (next: MergerInput): void => {
    setInput(next);
    setPlan(undefined);
    setWrong([]);
  };
  /** Builds the rows that result from the form. The server checks them with the draft and computes the handovers. */
  const prepare = (): void => {
    const found = checkMerger(input, drafted, today);
    setWrong(found);
    if (found.length > 0) return;
    const next = planMerger(input, drafted);
    setPlan(next);
    const rows = addEditsToDraft(draft, next.edits, createRowFinder(current));
    void changing.preview({ edits: toDraftEdits(rows) });
  };
  const add = async (edits: MergerPlan['edits']): Promise<void> => {
    const unsaved = await update((rows) => addEditsToDraft(rows, edits, createRowFinder(current)));
    if (unsaved) setProblem(unsaved);
    else navigateTo('/administration', { query: { view: 'draft' } });
  };
  const planned = plan && createRowFinder(applyDirectoryEditsUnvalidated(drafted, plan.edits));
  return (
    <>
      <MergerForm
        directory={drafted}
        input={input}
        onChange={change}
        errors={wrong.map(explain)}
        onPlan={prepare}
      />
      {problem && <ProblemNote problem={problem} />}
      {plan && planned && (
        <section aria-live="polite">
          <MergerEffects state={changing.state} />
          <MergerPlanView
            rows={addEditsToDraft([], plan.edits, findDrafted)}
            toConfirm={plan.toConfirm}
            findRow={planned}
          />
          <div className="adm-buttons">
            <Button type="primary" onClick={() => void add(plan.edits)}>
              {wording.add(plan.edits.length)}
            </Button>
          </div>
        </section>
      )}
    </>
  );
};

/** Wizard that merges units or areas. It adds the edits of all affected rows to the draft. */
export function MergerView() {
  const wording = useTexts(mergerTexts);
  const { opening } = useTexts(shellTexts);
  const { rows, problem: draftProblem, update } = useDirectoryDraft();
  const { loaded, problem = draftProblem } = useDirectoryTables(directoryTableNames);
  const drafted = useMemo(
    () => loaded && rows && applyDirectoryEditsUnvalidated(loaded.directory, toDraftEdits(rows)),
    [loaded, rows],
  );
  return (
    <>
      <p className="soft">{wording.lead}</p>
      {problem && <ProblemNote problem={problem} />}
      {loaded && drafted && rows ? (
        <LoadedWizard current={loaded.directory} draft={rows} {...{ drafted, update }} />
      ) : (
        !problem && <p className="opening">{opening}</p>
      )}
    </>
  );
}
