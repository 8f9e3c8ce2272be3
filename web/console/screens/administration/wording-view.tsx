import { WordingAnswer } from '../../../../core/contract/wording-answers.ts';
import { Link } from '../../data/link.tsx';
import { usePolled } from '../../data/use-polled.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordingWords } from '../../words/wording.ts';
import { useWords } from '../../words/words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { type Message, WordingEditor } from './wording-editor.tsx';

const nameOf = ({ key, lang }: Pick<Message, 'key' | 'lang'>): string => `${key}/${lang}`;

const MessageLink = ({ message }: { message: Message }) => {
  const words = useWords(wordingWords);
  const { key, lang, current, isChanged, planned, segments, characters } = message;
  return (
    <li>
      <Link
        to="/administration"
        query={{ view: 'wording', message: nameOf(message) }}
        className="adm-row"
      >
        <span className="adm-key">
          {key} · {words.langs[lang]}
        </span>
        <span lang={lang}>{current}</span>
        <span className="soft">
          {isChanged && <b className="adm-later">{words.changed} · </b>}
          {planned.map(
            ({ validFrom }) => validFrom && `${words.planned(dayInWords(validFrom))} · `,
          )}
          {words.segments(segments, characters)}
        </span>
      </Link>
    </li>
  );
};

/** What each SMS says, and what it costs. */
export const WordingView = ({ query }: { query: ScreenProps['query'] }) => {
  const words = useWords(wordingWords);
  const { value, problem } = usePolled('/api/staff/wording', WordingAnswer, { paceMs: 0 });
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return null;
  const open = value.messages.find((message) => nameOf(message) === query['message']);
  if (open) return <WordingEditor key={nameOf(open)} message={open} version={value.version} />;
  return (
    <>
      <p className="soft">{words.hint}</p>
      <ul className="plain">
        {value.messages.map((message) => (
          <MessageLink key={nameOf(message)} message={message} />
        ))}
      </ul>
    </>
  );
};
