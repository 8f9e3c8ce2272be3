import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import type { KeyboardEvent } from 'react';
import { unknownOfficeAnswer } from '../../../../../core/intake/follow/accused-answer.ts';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { TicketCodeText } from '../../../components/ticket/ticket-code.tsx';
import {
  type TriageProposal,
  TriageProposals,
} from '../../../components/triage/triage-proposals.tsx';
import { useReferenceData } from '../../../data/choices/reference-data.ts';
import { toTopicOptions } from '../../../data/choices/topic-options.ts';
import { toUnitOptions } from '../../../data/choices/unit-options.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { AreaField } from './area-field.tsx';
import { CallerFields } from './caller-fields.tsx';
import type { CallerReportDraft } from './caller-report.ts';
import { CallerReportField } from './caller-report-field.tsx';
import { SimilarReportHint } from './similar/similar-report-hint.tsx';
import type { SimilarTicket } from './similar/use-similar-tickets.ts';
import { TopicQuestionFields } from './topic-questions/question-fields.tsx';
import type { TopicQuestionView } from './topic-questions/topic-answers.ts';
import { TriageFlags } from './triage-flags.tsx';

type Props = {
  taking: CallerReportDraft;
  /** True if the form is below a chat; its texts then do not mention a call. */
  isInChat: boolean;
  questions: readonly TopicQuestionView[];
  isSending: boolean;
  problem: ApiProblem | undefined;
  proposal: TriageProposal | undefined;
  similar: readonly SimilarTicket[];
  onChange(part: Partial<CallerReportDraft>): void;
  onSend(): void;
};

const ReportSubjectFields = ({ taking, onChange }: Pick<Props, 'taking' | 'onChange'>) => {
  const wording = useTexts(operatorDeskTexts).taking;
  const choices = useReferenceData();
  return (
    <div className="form-row">
      <CallerReportField id="service" label={wording.service}>
        <SearchableSelect
          id="service"
          label={wording.service}
          value={taking.service}
          options={(choices?.services ?? []).map(({ code, short }) => ({
            value: code,
            label: short,
          }))}
          onChange={(service) => onChange({ service, topic: undefined })}
        />
      </CallerReportField>
      <CallerReportField id="topic" label={wording.topic}>
        <SearchableSelect
          id="topic"
          label={wording.topic}
          value={taking.topic}
          options={toTopicOptions(choices, taking.service)}
          onChange={(topic) =>
            onChange({
              topic,
              service:
                choices?.topics.find(({ code }) => code === topic)?.service ?? taking.service,
            })
          }
        />
      </CallerReportField>
      <CallerReportField id="area" label={wording.area}>
        <AreaField area={taking.area} onChange={(area) => onChange({ area })} />
      </CallerReportField>
      <CallerReportField id="place" label={wording.place}>
        <Input
          id="place"
          value={taking.place}
          onChange={({ target }) => onChange({ place: target.value })}
        />
      </CallerReportField>
      <CallerReportField id="accused" label={wording.accused}>
        <SearchableSelect
          id="accused"
          label={wording.accused}
          value={taking.accused}
          options={[
            { value: '', label: wording.accusedNone },
            { value: unknownOfficeAnswer, label: wording.accusedUnnamed },
            ...toUnitOptions(choices),
          ]}
          onChange={(accused) => onChange({ accused: accused ?? '' })}
        />
      </CallerReportField>
    </div>
  );
};

/**
 * Report form for operators during a call. The free text comes first, because triage proposes values for most other fields
 * from it.
 */
export function CallerReportForm({
  taking,
  isInChat,
  questions,
  isSending,
  problem,
  onChange,
  onSend,
  proposal,
  similar,
}: Props) {
  const texts = useTexts(operatorDeskTexts);
  const { proposal: proposalTexts } = texts;
  const wording = isInChat ? { ...texts.taking, ...texts.takingFromChat } : texts.taking;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    if ((event.ctrlKey || event.metaKey) && taking.service) onSend();
    // Enter chooses a suggestion; in a browser it would also submit the form
    else if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <form
      className="taking"
      aria-label={wording.title}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <h2>{wording.title}</h2>
      <CallerReportField id="text" label={wording.text}>
        <Input.TextArea
          id="text"
          autoFocus
          rows={4}
          placeholder={wording.textHint}
          value={taking.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      </CallerReportField>
      {proposal && (
        <TriageProposals
          proposal={proposal}
          wording={proposalTexts}
          subject={taking}
          onTake={onChange}
        >
          <TriageFlags proposal={proposal} />
        </TriageProposals>
      )}
      <SimilarReportHint
        similar={similar}
        chosen={taking.mergeInto}
        onChoose={(mergeInto) => onChange({ mergeInto })}
      />
      <ReportSubjectFields taking={taking} onChange={onChange} />
      <TopicQuestionFields questions={questions} taking={taking} onChange={onChange} />
      <CallerFields script={wording.script} taking={taking} onChange={onChange} />
      {problem && <ProblemNote problem={problem} />}
      {problem?.word === 'denunciation' && (
        <Checkbox
          checked={taking.isNoDenunciation}
          onChange={({ target }) => onChange({ isNoDenunciation: target.checked })}
        >
          {wording.notDenunciation}
        </Checkbox>
      )}
      <p>
        <Button type="primary" htmlType="submit" loading={isSending} disabled={!taking.service}>
          {taking.mergeInto ? (
            <>
              {texts.similar.sendInto} <TicketCodeText code={taking.mergeInto} />
            </>
          ) : (
            wording.send
          )}
        </Button>{' '}
        <span className="soft">{wording.sendHint}</span>
      </p>
    </form>
  );
}
