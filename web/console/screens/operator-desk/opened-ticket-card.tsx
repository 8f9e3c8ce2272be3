import Button from 'antd/es/button';
import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { TicketCodeText } from '../../components/ticket/ticket-code.tsx';
import { Link } from '../../data/link.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import type { OpenedTicketResponse } from './report/use-caller-report-draft.ts';

/**
 * Card that shows code, PIN and deadline of a new ticket. The digits are grouped, so that the operator can read them aloud
 * to the caller.
 */
export function OpenedTicketCard({
  opened,
  onNext,
}: {
  opened: OpenedTicketResponse;
  onNext(): void;
}) {
  const wording = useTexts(operatorDeskTexts);
  const { code, pin, resolveBy } = opened;
  return (
    <section className="opened" role="status">
      <h2>{wording.opened.title}</h2>
      <dl className="read-out">
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
        <Button type="primary" autoFocus onClick={onNext}>
          {wording.taking.again}
        </Button>
        <Link to={`/tickets/${code}`}>{wording.opened.open}</Link>
      </p>
    </section>
  );
}
