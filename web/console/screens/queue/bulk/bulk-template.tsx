import Button from 'antd/es/button';
import { queueTexts } from '../../../../../i18n/console-tickets.ts';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { TicketCodeText } from '../../../components/ticket/ticket-code.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import {
  findCommonAnswerTemplates,
  listAnswerTemplateTexts,
  type TicketAnswerTemplates,
} from './bulk-progress.ts';

type Props = {
  all: readonly TicketAnswerTemplates[];
  chosen: string | undefined;
  onChoose(template: string | undefined): void;
};

/** Select box for an answer template, with a preview of the filled-in text for each selected ticket. */
export function BulkAnswerTemplateSelect({ all, chosen, onChoose }: Props) {
  const wording = useTexts(queueTexts).bulk;
  const common = findCommonAnswerTemplates(all);
  if (common.length === 0) return <p className="plain soft">{wording.noCommon}</p>;
  return (
    <div className="field">
      <SearchableSelect
        label={wording.template}
        options={common.map(({ code, title }) => ({ value: code, label: title }))}
        value={chosen}
        onChange={onChoose}
      />
      {chosen && (
        <>
          <p className="plain soft">{wording.templateHint}</p>
          {listAnswerTemplateTexts(chosen, all).map(({ code, text }) => (
            <details key={code}>
              <summary>
                <TicketCodeText code={code} />
              </summary>
              <p className="as-written plain">{text}</p>
            </details>
          ))}
          <Button size="small" type="text" onClick={() => onChoose(undefined)}>
            {wording.noTemplate}
          </Button>
        </>
      )}
    </div>
  );
}
