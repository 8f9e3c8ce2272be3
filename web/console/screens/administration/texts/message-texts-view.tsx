import { CustomTextsResponse } from '../../../../../core/contract/staff/administration/custom-text-responses.ts';
import { messageTextEditorTexts } from '../../../../../i18n/console-administration.ts';
import { selectMessageLang } from '../../../../../i18n/languages.ts';
import { LoadingList } from '../../../components/list/loading-list.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Link } from '../../../data/link.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { formatLocalDate } from '../../../shell/format-dates.ts';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { ScreenProps } from '../../screen-props.ts';
import {
  MessagePreview,
  type PreviewedMessage,
  ReadOnlyMessagePreview,
  usePreviewedMessages,
} from './message-preview.tsx';
import { type EditableMessage, MessageTextEditor } from './message-text-editor.tsx';

const nameOf = ({ key, lang }: Pick<PreviewedMessage, 'key' | 'lang'>): string => `${key}/${lang}`;

/**
 * Returns the previews of a message text. Recipients whose language has no SMS texts, such as Khmer, get the SMS in
 * the fallback language and a separate chat text.
 */
const previewsOf = (
  { key, lang }: EditableMessage,
  previews: readonly PreviewedMessage[],
): PreviewedMessage[] =>
  previews.filter((one) => one.key === key && selectMessageLang(one.lang) === lang);

type MessageLinkProps = { message: EditableMessage; previews: readonly PreviewedMessage[] };

const MessageLink = ({ message, previews }: MessageLinkProps) => {
  const labels = useTexts(messageTextEditorTexts);
  const nameLanguage = useLanguageName();
  const { key, lang, current, isChanged, planned, segments, characters } = message;
  return (
    <li>
      <Link
        to="/administration"
        query={{ view: 'wording', message: nameOf(message) }}
        className="adm-row"
      >
        <span className="adm-key">
          {previewsOf(message, previews)[0]?.occasion ?? key} · {nameLanguage(lang)}
        </span>
        <span lang={lang}>{current}</span>
        <span className="soft">
          {isChanged && <b className="adm-later">{labels.changed} · </b>}
          {planned.map(
            ({ validFrom }) => validFrom && `${labels.planned(formatLocalDate(validFrom))} · `,
          )}
          {labels.segments(segments, characters)}
        </span>
      </Link>
    </li>
  );
};

const GroupedLink = ({ message }: { message: PreviewedMessage }) => (
  <li>
    <Link
      to="/administration"
      query={{ view: 'wording', message: nameOf(message) }}
      className="adm-row"
    >
      <span className="adm-key">{message.occasion}</span>
      <span lang={message.lang}>{message.sms?.text ?? message.email?.subject}</span>
      <span className="soft">{message.reader}</span>
    </Link>
  </li>
);

/** List of all message texts with their SMS cost, or the editor of the selected text. */
export function MessageTextsView({ query }: { query: ScreenProps['query'] }) {
  const labels = useTexts(messageTextEditorTexts);
  const previews = usePreviewedMessages();
  const { value, problem } = usePolled('/api/staff/wording', CustomTextsResponse, { paceMs: 0 });
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  const open = value.messages.find((message) => nameOf(message) === query['message']);
  if (open) {
    return (
      <MessageTextEditor key={nameOf(open)} message={open} version={value.version}>
        <MessagePreview messages={previewsOf(open, previews)} />
      </MessageTextEditor>
    );
  }
  const isReworded = ({ key }: { key: string }) => value.messages.some((one) => one.key === key);
  const grouped = previews.filter((message) => !isReworded(message));
  const only = grouped.find((message) => nameOf(message) === query['message']);
  if (only) return <ReadOnlyMessagePreview message={only} />;
  return (
    <>
      <p className="soft">{labels.hint}</p>
      <ul className="plain">
        {value.messages.map((message) => (
          <MessageLink key={nameOf(message)} message={message} previews={previews} />
        ))}
      </ul>
      <h2>{labels.grouped}</h2>
      <ul className="plain">
        {grouped.map((message) => (
          <GroupedLink key={nameOf(message)} message={message} />
        ))}
      </ul>
    </>
  );
}
