import Input from 'antd/es/input';
import { useState } from 'react';
import { ArticlesResponse } from '../../../../core/contract/public-content-answers.ts';
import { usePolled } from '../../data/use-polled.ts';
import { operatorDeskTexts } from '../../words/desk.ts';
import { useTexts } from '../../words/words.ts';

const maxShown = 5;

/** Search in the knowledge base for answers that the operator can read aloud. Each answer shows its source. */
export function ArticleSearch() {
  const words = useTexts(operatorDeskTexts).articles;
  const [typed, setTyped] = useState('');
  const path = typed.trim().length > 2 ? `/api/articles?q=${encodeURIComponent(typed)}` : undefined;
  const { value } = usePolled(path, ArticlesResponse, { paceMs: 0 });
  return (
    <section className="side-card" aria-label={words.title}>
      <h3>{words.title}</h3>
      <Input
        allowClear
        aria-label={words.search}
        placeholder={words.search}
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
              {words.source}: {source.title}
              {needsConfirmation && ` (${words.unconfirmed})`}
            </p>
          </details>
        ))}
    </section>
  );
}
