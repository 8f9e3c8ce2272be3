import { useRef } from 'react';
import { AnswerTemplatesResponse } from '../../../../../core/contract/public/ticket-responses.ts';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { useToast } from '../../../components/toast.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useShortcuts } from '../../../shell/navigation/shortcuts.ts';
import { useTexts } from '../../../shell/use-texts.ts';

/** Key for choosing a template while the answer is written. */
const templateKey = 'Ctrl+.';

type Props = { code: string; onInsert(text: string): void };

/** Select box for the answer templates of the ticket's topic, with the ticket's data filled in. */
export function AnswerTemplateSelect({ code, onInsert }: Props) {
  const wording = useTexts(actionTexts);
  const { value } = usePolled(`/api/staff/tickets/${code}/templates`, AnswerTemplatesResponse, {
    paceMs: 0,
  });
  const templates = value?.templates ?? [];
  const tell = useToast();
  const body = useRef<HTMLDivElement>(null);
  const run = (): void =>
    templates.length > 0
      ? body.current?.querySelector<HTMLElement>('input')?.focus()
      : tell(wording.noTemplates);
  useShortcuts([{ key: templateKey, does: wording.templates, run }]);
  if (templates.length === 0) return null;
  return (
    <div className="template-select" ref={body}>
      <SearchableSelect
        label={wording.templates}
        options={templates.map((one) => ({ value: one.code, label: one.title }))}
        value={undefined}
        onChange={(chosen) => {
          const template = templates.find((one) => one.code === chosen);
          if (template) onInsert(template.text);
        }}
      />
      <span className="soft">{templateKey}</span>
    </div>
  );
}
