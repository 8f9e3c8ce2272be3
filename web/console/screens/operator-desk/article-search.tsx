import Input from 'antd/es/input';
import { useState } from 'react';
import { ArticlesResponse } from '../../../../core/contract/public/public-content-responses.ts';
import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';

const maxShown = 5;

/** Search in the knowledge base for answers that the operator can read aloud. Each answer shows its source. */
export function ArticleSearch() {
  const wording = useTexts(operatorDeskTexts).articles;
  const [typed, setTyped] = useState('');
  const path = typed.trim().length > 2 ? `/api/articles?q=${encodeURIComponent(typed)}` : undefined;
  const { value } = usePolled(path, ArticlesResponse, { paceMs: 0 });
  return (
    <section className="side-card" aria-label={wording.title}>
      <h3>{wording.title}</h3>
      <Input
        allowClear
        aria-label={wording.search}
        placeholder={wording.search}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {value?.items
        .slice(0, maxShown)
        .map(({ code, question, answer, source, needsConfirmation }) => (
          <details key={code}>
            <summary>{question}</summary>
            <p className="as-written">{answer}</p>
            <p className="soft">
              {wording.source}: {source.title}
              {needsConfirmation && ` (${wording.unconfirmed})`}
            </p>
          </details>
        ))}
    </section>
  );
}
