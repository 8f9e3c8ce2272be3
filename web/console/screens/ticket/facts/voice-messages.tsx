import { VoiceMessagesResponse } from '../../../../../core/contract/public/voice-message-responses.ts';
import { VoiceMessageListenersResponse } from '../../../../../core/contract/staff/identity-responses.ts';
import { ticketTexts, timelineTexts } from '../../../../../i18n/console-tickets.ts';
import { RecordingPlayer } from '../../../components/recording/recording-player.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { formatRecentMoment } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

/** Polling interval, in milliseconds, of the list of staff members who have played the messages. */
const paceMs = 15_000;

type Listener = (typeof VoiceMessageListenersResponse)['_output']['listeners'][number];

const Listeners = ({ listeners }: { listeners: readonly Listener[] }) => {
  const wording = useTexts(ticketTexts).voices;
  const { actors } = useTexts(timelineTexts);
  const { lang } = usePreferences();
  const { clock } = useConsoleServices();
  if (listeners.length === 0) return <p className="plain soft">{wording.notPlayed}</p>;
  const describe = ({ name, role, unitName }: Listener) =>
    [name ?? actors[role], unitName].filter(Boolean).join(', ');
  return (
    <>
      <p className="plain soft" id="listeners">
        {wording.playedBy}
      </p>
      <ul className="plain" aria-labelledby="listeners">
        {listeners.map((listener) => (
          <li key={`${listener.at} ${describe(listener)}`}>
            {describe(listener)} ·{' '}
            <time dateTime={listener.at}>
              {formatRecentMoment(lang, new Date(listener.at), clock.now())}
            </time>
          </li>
        ))}
      </ul>
    </>
  );
};

/**
 * Voice messages of a ticket, and who has played them. Playing a message requests its URL, whereupon the server records the
 * access.
 */
export function TicketVoiceMessages({
  ticket: { code, voiceMessages = [] },
}: {
  ticket: TicketResponse;
}) {
  const { sections, voices: wording } = useTexts(ticketTexts);
  const { api, cache } = useConsoleServices();
  const path = `/api/staff/tickets/${code}`;
  const { value } = usePolled(
    voiceMessages.length > 0 ? `${path}/listeners` : undefined,
    VoiceMessageListenersResponse,
    { paceMs },
  );
  if (voiceMessages.length === 0) return null;
  const load = async (call: string): Promise<string | undefined> => {
    const answer = await api.call({ path: `${path}/voice-messages` });
    void cache.refresh(`${path}/listeners`);
    if (answer.kind !== 'ok') return undefined;
    const messages = VoiceMessagesResponse.safeParse(answer.value).data?.voiceMessages;
    return messages?.find((message) => message.call === call)?.url;
  };
  const isPlayable = value !== undefined && value.playable.length > 0;
  return (
    <section aria-label={sections.voices}>
      <h2>{sections.voices}</h2>
      <ul className="plain">
        {voiceMessages.map(({ call, seconds, words }) => (
          <li key={call}>
            {words === 'no-speech' && <p className="plain soft">{wording.noSpeech}</p>}
            {value?.playable.includes(call) ? (
              <RecordingPlayer length={seconds} load={() => load(call)} />
            ) : (
              <p className="plain soft">
                {[wording.message(seconds), value && wording.notPlayable]
                  .filter(Boolean)
                  .join('. ')}
              </p>
            )}
          </li>
        ))}
      </ul>
      {isPlayable && <Listeners listeners={value.listeners} />}
      {isPlayable && <p className="plain soft">{wording.rule}</p>}
    </section>
  );
}
