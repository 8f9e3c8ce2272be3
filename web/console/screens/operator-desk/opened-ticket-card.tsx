import Button from 'antd/es/button';
import { useId, useState } from 'react';
import { operatorChatTexts, operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { TicketCodeText } from '../../components/ticket/ticket-code.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { Link } from '../../data/link.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { MergeOpenedTicket } from './report/similar/merge-opened-ticket.tsx';
import type { SimilarTicket } from './report/similar/use-similar-tickets.ts';
import type { OpenedTicketResponse } from './report/use-caller-report-draft.ts';

/**
 * Card that shows code, PIN and deadline of a new ticket. The digits are grouped, so that the operator can read them aloud
 * to the caller.
 */
export function OpenedTicketCard({
  opened,
  similar,
  isInChat,
  onNext,
  onSendCode,
}: {
  opened: OpenedTicketResponse;
  similar: readonly SimilarTicket[];
  /** True if the report comes from a chat. */
  isInChat: boolean;
  onNext(): void;
  /** Writes a chat message with code and PIN; absent if the report does not come from a chat. */
  onSendCode: (() => void) | undefined;
}) {
  const wording = useTexts(operatorDeskTexts);
  const chatTexts = useTexts(operatorChatTexts);
  const { code, pin, resolveBy, merge } = opened;
  const readOut = useId();
  const [mergedInto, setMergedInto] = useState<string | undefined>(
    merge?.isMerged ? merge.into : undefined,
  );
  return (
    <section className="opened">
      <h2 role="status">{isInChat ? wording.opened.titleInChat : wording.opened.title}</h2>
      {mergedInto && (
        <p role="status">
          {wording.similar.merged} <TicketLink code={mergedInto} />
        </p>
      )}
      {merge && !mergedInto && (
        <p className="alarm" role="alert">
          {wording.similar.notMerged} {merge.reason}
        </p>
      )}
      <dl id={readOut} className="read-out">
        <dt>{wording.opened.code}</dt>
        <dd>
          <TicketCodeText code={code} />
        </dd>
        <dt>{wording.opened.pin}</dt>
        <dd>{pin.replace(/(\d{3})(?=\d)/g, '$1 ')}</dd>
        <dt>{wording.opened.by}</dt>
        <dd className="read-out-date">
          <InstantText at={new Date(resolveBy)} />
        </dd>
      </dl>
      <p className="buttons">
        <Button type="primary" autoFocus aria-describedby={readOut} onClick={onNext}>
          {wording.taking.again}
        </Button>
        {onSendCode && <Button onClick={onSendCode}>{chatTexts.sendCode}</Button>}
        <Link to={`/tickets/${code}`}>{wording.opened.open}</Link>
      </p>
      {!mergedInto && similar.length > 0 && (
        <MergeOpenedTicket code={code} similar={similar} onMerged={setMergedInto} />
      )}
    </section>
  );
}
