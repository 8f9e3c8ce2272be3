import Input from 'antd/es/input';
import { operatorDeskTexts } from '../../../../../../i18n/console-screens.ts';
import { SearchableSelect } from '../../../../components/searchable-select.tsx';
import { useTexts } from '../../../../shell/use-texts.ts';
import type { CallerReportDraft } from '../caller-report.ts';
import { CallerReportField } from '../caller-report-field.tsx';
import { getTopicAnswerKey, type TopicQuestionView } from './topic-answers.ts';

type Props = {
  questions: readonly TopicQuestionView[];
  taking: CallerReportDraft;
  onChange(part: Partial<CallerReportDraft>): void;
};

type FieldProps = {
  id: string;
  question: TopicQuestionView;
  value: string;
  onChange(value: string): void;
};

const QuestionInput = ({ id, question, value, onChange }: FieldProps) => {
  const { yes, no } = useTexts(operatorDeskTexts).taking;
  const { kind, options = [], label } = question;
  const yesNo = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
  if (kind === 'text' || kind === 'number') {
    return (
      <Input
        id={id}
        inputMode={kind === 'number' ? 'numeric' : 'text'}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  return (
    <SearchableSelect
      id={id}
      label={label}
      value={value || undefined}
      options={
        kind === 'yes-no' ? yesNo : options.map((one) => ({ value: one.code, label: one.label }))
      }
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
};

/** Form fields for the questions of the selected topic. The unit needs the answers to act without asking the citizen. */
export function TopicQuestionFields({ questions, taking, onChange }: Props) {
  const wording = useTexts(operatorDeskTexts).taking;
  if (questions.length === 0) return null;
  return (
    <fieldset className="topic-questions">
      <legend>{wording.questions}</legend>
      <div className="form-row">
        {questions.map((question) => {
          const name = getTopicAnswerKey(taking.topic, question.id);
          return (
            <CallerReportField
              key={name}
              id={name}
              label={question.label}
              isWanted={question.required}
            >
              <QuestionInput
                id={name}
                question={question}
                value={taking.answers[name] ?? ''}
                onChange={(value) => onChange({ answers: { ...taking.answers, [name]: value } })}
              />
            </CallerReportField>
          );
        })}
      </div>
    </fieldset>
  );
}
