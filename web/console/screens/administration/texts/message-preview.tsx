import type * as z from 'zod';
import { ExampleMessagesResponse } from '../../../../../core/contract/staff/administration/message-responses.ts';
import { messageTextEditorTexts } from '../../../../../i18n/console-administration.ts';
import { Link } from '../../../data/link.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';

export type PreviewedMessage = z.infer<typeof ExampleMessagesResponse>['messages'][number];

export function usePreviewedMessages(): readonly PreviewedMessage[] {
  return (
    usePolled('/api/staff/messages', ExampleMessagesResponse, { paceMs: 0 }).value?.messages ?? []
  );
}

const MessageText = ({ message }: { message: PreviewedMessage }) => {
  const labels = useTexts(messageTextEditorTexts);
  const { lang, sms, email, chat } = message;
  return (
    <>
      {sms && (
        <figure className="preview">
          <figcaption>
            {labels.channels.sms} · {labels.size(sms.segments, sms.characters)}
          </figcaption>
          <blockquote className="sms" lang={lang}>
            {sms.text}
          </blockquote>
        </figure>
      )}
      {email && (
        <figure className="preview">
          <figcaption>{labels.channels.email}</figcaption>
          <blockquote className="sms mail" lang={lang}>
            <b>{email.subject}</b>
            {`\n\n${email.text}`}
          </blockquote>
        </figure>
      )}
      {chat && (
        <figure className="preview">
          <figcaption>{labels.channels.chat}</figcaption>
          <blockquote className="sms mail" lang={lang}>
            {chat.text}
          </blockquote>
        </figure>
      )}
    </>
  );
};

/** Preview of a message as the recipient sees it on each notification channel, in one or more languages. */
export function MessagePreview({ messages }: { messages: readonly PreviewedMessage[] }) {
  const labels = useTexts(messageTextEditorTexts);
  const nameLanguage = useLanguageName();
  const [first] = messages;
  if (!first) return null;
  return (
    <section aria-labelledby="message-preview">
      <h3 id="message-preview">{labels.preview}</h3>
      <p className="soft">
        {first.reader} · {first.occasion}. {labels.invented}
      </p>
      {messages.map((message) => (
        <div key={message.lang}>
          {messages.length > 1 && <h4>{nameLanguage(message.lang)}</h4>}
          <MessageText message={message} />
        </div>
      ))}
    </section>
  );
}

export function ReadOnlyMessagePreview({ message }: { message: PreviewedMessage }) {
  const labels = useTexts(messageTextEditorTexts);
  return (
    <div className="adm-editor">
      <Link to="/administration" query={{ view: 'wording' }}>
        ← {labels.all}
      </Link>
      <h2>{message.occasion}</h2>
      <MessagePreview messages={[message]} />
    </div>
  );
}
