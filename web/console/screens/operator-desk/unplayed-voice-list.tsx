import { UnplayedVoiceMessagesResponse } from '../../../../core/contract/staff/supervision/supervision-responses.ts';
import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { useListAnnouncement } from '../../components/list/list-announcer.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { Link } from '../../data/link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';

/** List of tickets with unplayed voice messages; operators play the messages on the ticket's screen. */
export function UnplayedVoiceList() {
  const wording = useTexts(operatorDeskTexts).voices;
  const { value } = usePolled('/api/staff/voice-messages', UnplayedVoiceMessagesResponse);
  useListAnnouncement(
    wording.title,
    value?.tickets.map(({ code }) => code),
  );
  return (
    <section className="side-card" aria-label={wording.title}>
      <h3>{wording.title}</h3>
      {value?.tickets.length === 0 && <p className="plain soft">{wording.none}</p>}
      <ul className="plain">
        {value?.tickets.map(({ code, openedAt, messages }) => (
          <li key={code} className="work-row">
            <span className="row-top">
              <TicketLink code={code} />
              <InstantText at={new Date(openedAt)} />
              <span className="soft">{wording.count(messages.length)}</span>
              {messages.every(({ words }) => words === 'no-speech') ? (
                <span className="soft">{wording.noSpeech}</span>
              ) : (
                messages.some(({ words }) => words !== 'written') && (
                  <b className="alarm">{wording.unwritten}</b>
                )
              )}
            </span>
            <Link to={`/tickets/${code}`}>{wording.hear}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
