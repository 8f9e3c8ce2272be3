import { useEffect, useRef } from 'react';
import type * as z from 'zod';
import type { OperatorChatResponse } from '../../../../../core/contract/staff/desk/operator-chat-responses.ts';
import { operatorChatTexts } from '../../../../../i18n/console-screens.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

type Chat = z.infer<typeof OperatorChatResponse>;

/** Messages of a chat, oldest first. Screen readers announce new ones. */
export function ChatMessages({ chat: { lines, lang, summary, lacksLines } }: { chat: Chat }) {
  const wording = useTexts(operatorChatTexts);
  const end = useRef<HTMLLIElement>(null);
  const count = lines.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users scroll the messages
    <div className="chat-messages" role="log" aria-label={wording.messages} tabIndex={0}>
      {summary && (
        <p className="chat-summary as-written" lang={lang}>
          <b>{wording.summary}</b>
          {`\n${summary}`}
        </p>
      )}
      {lacksLines && <p className="soft">{wording.lacksLines}</p>}
      <ol className="plain">
        {lines.map(({ by, at, text, isUndelivered }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id and keep their order
            key={index}
            ref={index === lines.length - 1 ? end : undefined}
            className={`chat-line chat-line-${by}`}
          >
            <span className="soft">
              {wording.by[by]} · <InstantText at={new Date(at)} />
            </span>
            <span className="chat-text" lang={lang}>
              {text || wording.notStored}
            </span>
            {isUndelivered && <b className="alarm">{wording.undelivered}</b>}
          </li>
        ))}
      </ol>
    </div>
  );
}
