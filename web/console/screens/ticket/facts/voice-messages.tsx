import Button from 'antd/es/button';
import { useState } from 'react';
import { VoiceMessagesResponse } from '../../../../../core/contract/public/voice-message-responses.ts';
import { ticketTexts } from '../../../../../i18n/console-tickets.ts';
import { usePolled } from '../../../data/polling/use-polled.ts';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../shell/use-texts.ts';

/**
 * Polling interval of voice message URLs in milliseconds (4 minutes). The signed URLs expire after 5 minutes and must be
 * replaced earlier.
 */
const paceMs = 240_000;

/** Voice messages of a ticket. Opening the section loads them, whereupon the server records the messages as played. */
export function TicketVoiceMessages({
  ticket: { code, voiceMessages = [] },
}: {
  ticket: TicketResponse;
}) {
  const wording = useTexts(ticketTexts);
  const [isOpen, setOpen] = useState(false);
  const path = isOpen ? `/api/staff/tickets/${code}/voice-messages` : undefined;
  const { value } = usePolled(path, VoiceMessagesResponse, { paceMs });
  if (voiceMessages.length === 0) return null;
  if (!value) {
    return (
      <section aria-label={wording.sections.voices}>
        <h2>{wording.sections.voices}</h2>
        <Button loading={isOpen} onClick={() => setOpen(true)}>
          {wording.hear(voiceMessages.length)}
        </Button>
      </section>
    );
  }
  return (
    <section aria-label={wording.sections.voices}>
      <h2>{wording.sections.voices}</h2>
      <ul className="plain">
        {value.voiceMessages.map(({ call, seconds, url }) => (
          <li key={call}>
            <p className="plain soft">{wording.voice(seconds)}</p>
            {url ? (
              // biome-ignore lint/a11y/useMediaCaption: its words stand in the timeline, when there are any
              <audio controls preload="none" src={url} aria-label={wording.voice(seconds)} />
            ) : (
              <p className="plain">{wording.notHeard}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
