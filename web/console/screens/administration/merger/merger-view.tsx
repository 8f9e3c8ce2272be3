import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import { addEditsToDraft, toDraftEdits } from '../../../../../core/directory/change/draft.ts';
import {
  applyDirectoryEditsUnvalidated,
  createRowFinder,
} from '../../../../../core/directory/change/edit.ts';
import type { MergerPlan } from '../../../../../core/directory/merger/merger.ts';
import { planMerger } from '../../../../../core/directory/merger/plan-merger.ts';
import { directoryTableNames } from '../../../../../core/directory/model/tables.ts';
import { getNextDay, toLocalDate } from '../../../../../core/time/local-date.ts';
import { shellTexts } from '../../../../../i18n/console.ts';
import { mergerTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useNow } from '../../../data/console-services.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { type DirectoryDraftHandle, useDirectoryDraft } from '../draft/use-directory-draft.ts';
import { useDirectoryTables } from '../tables/use-directory-tables.ts';
import { MergerForm, type MergerInput } from './merger-form.tsx';
import { MergerPlanView } from './merger-plan.tsx';

type Props = {
  /** Directory without the edits of the draft. */
  current: object;
  /** Directory with the edits of the draft. The merger is planned on this directory. */
  drafted: object;
  update: DirectoryDraftHandle['update'];
};

const LoadedWizard = ({ current, drafted, update }: Props) => {
  const wording = useTexts(mergerTexts);
  const today = toLocalDate(useNow());
  const [input, setInput] = useState<MergerInput>(() => ({
    ...{ table: 'units', from: [], on: getNextDay(today) },
    successor: { kind: 'existing', key: '' },
  }));
  const [plan, setPlan] = useState<MergerPlan>();
  const [problem, setProblem] = useState<ApiProblem>();
  const findDrafted = useMemo(() => createRowFinder(drafted), [drafted]);
  const change = (next: MergerInput): void => {
    setInput(next);
    setPlan(undefined);
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
        onPlan={() => setPlan(planMerger(input, drafted))}
      />
      {problem && <ProblemNote problem={problem} />}
      {plan && planned && (
        <section aria-live="polite">
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
      {loaded && drafted ? (
        <LoadedWizard current={loaded.directory} drafted={drafted} update={update} />
      ) : (
        !problem && <p className="opening">{opening}</p>
      )}
    </>
  );
}
