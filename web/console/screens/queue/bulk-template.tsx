import Button from 'antd/es/button';
import { Choose } from '../../parts/choose.tsx';
import { Code } from '../../parts/code.tsx';
import { queueWords } from '../../words/queue.ts';
import { useWords } from '../../words/words.ts';
import { commonTemplates, type TicketTemplates, textsBy } from './bulk-progress.ts';

type Props = {
  all: readonly TicketTemplates[];
  chosen: string | undefined;
  onChoose(template: string | undefined): void;
};

/** Selects an answer template for several tickets and previews its text for each. */
export const BulkTemplate = ({ all, chosen, onChoose }: Props) => {
  const words = useWords(queueWords).bulk;
  const common = commonTemplates(all);
  if (common.length === 0) return <p className="plain soft">{words.noCommon}</p>;
  return (
    <div className="field">
      <Choose
        label={words.template}
        options={common.map(({ code, title }) => ({ value: code, label: title }))}
        value={chosen}
        onChange={onChoose}
      />
      {chosen && (
        <>
          <p className="plain soft">{words.templateHint}</p>
          {textsBy(chosen, all).map(({ code, text }) => (
            <details key={code}>
              <summary>
                <Code code={code} />
              </summary>
              <p className="as-written plain">{text}</p>
            </details>
          ))}
          <Button size="small" type="text" onClick={() => onChoose(undefined)}>
            {words.noTemplate}
          </Button>
        </>
      )}
    </div>
  );
};
