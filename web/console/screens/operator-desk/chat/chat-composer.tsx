import Button from 'antd/es/button';
import Input from 'antd/es/input';
import type { KeyboardEvent } from 'react';
import { maxChatMessageCharacters } from '../../../../../core/conversation/model/incoming-message.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { operatorReplyTexts } from '../../../../../i18n/channels.ts';
import { operatorChatTexts } from '../../../../../i18n/console-screens.ts';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

type Props = {
  lang: Lang;
  text: string;
  isSending: boolean;
  onChange(text: string): void;
  onSend(): void;
};

/** Field for the operator's message, with ready-made messages in the citizen's language. Enter sends the message. */
export function ChatComposer({ lang, text, isSending, onChange, onSend }: Props) {
  const wording = useTexts(operatorChatTexts);
  const canSend = text.trim() !== '' && !isSending;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (canSend) onSend();
  };
  const options = Object.values(operatorReplyTexts[lang].replies).map((value) => ({
    value,
    label: value,
  }));
  return (
    <div className="chat-composer">
      <SearchableSelect
        label={wording.templates}
        options={options}
        value={undefined}
        onChange={(chosen) => {
          if (chosen) onChange([text.trim(), chosen].filter(Boolean).join(' '));
        }}
      />
      <label htmlFor="chat-message">{wording.message}</label>
      <Input.TextArea
        id="chat-message"
        rows={3}
        maxLength={maxChatMessageCharacters}
        lang={lang}
        value={text}
        onKeyDown={press}
        onChange={({ target }) => onChange(target.value)}
      />
      <span className="buttons">
        <Button
          type="primary"
          aria-disabled={!canSend} // a disabled button would lose the focus after sending
          loading={isSending}
          onClick={() => (canSend ? onSend() : undefined)}
        >
          {wording.send}
        </Button>
        <span className="soft">{wording.sendHint}</span>
      </span>
    </div>
  );
}
