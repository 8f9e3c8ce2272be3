import { AnswerTemplatesResponse } from '../../../../../core/contract/public/ticket-responses.ts';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';

type Props = { code: string; onInsert(text: string): void };

/** Select box for the answer templates of the ticket's topic, with the ticket's data filled in. */
export function AnswerTemplateSelect({ code, onInsert }: Props) {
  const wording = useTexts(actionTexts);
  const { value } = usePolled(`/api/staff/tickets/${code}/templates`, AnswerTemplatesResponse, {
    paceMs: 0,
  });
  const templates = value?.templates ?? [];
  if (templates.length === 0) return null;
  return (
    <SearchableSelect
      label={wording.templates}
      options={templates.map((one) => ({ value: one.code, label: one.title }))}
      value={undefined}
      onChange={(chosen) => {
        const template = templates.find((one) => one.code === chosen);
        if (template) onInsert(template.text);
      }}
    />
  );
}
