import Button from 'antd/es/button';
import { operatorDeskTexts } from '../../../../../../i18n/console-screens.ts';
import { useShortcuts } from '../../../../shell/navigation/shortcuts.ts';
import { useTexts } from '../../../../shell/use-texts.ts';
import { SimilarTicketRow } from './similar-ticket-row.tsx';
import type { SimilarTicket } from './use-similar-tickets.ts';

type Props = {
  similar: readonly SimilarTicket[];
  /** Code of the ticket to which the report will be added. */
  chosen: string;
  onChoose(code: string): void;
};

const addKey = 'Ctrl+,';

/**
 * Open tickets that are probably about the issue that the operator is typing. The operator can add the report to one of
 * them, or open a separate ticket and merge it later.
 */
export function SimilarReportHint({ similar, chosen, onChoose }: Props) {
  const wording = useTexts(operatorDeskTexts).similar;
  const [first] = similar;
  const toggle = (code: string): void => onChoose(code === chosen ? '' : code);
  useShortcuts(first ? [{ key: addKey, does: wording.add, run: () => toggle(first.code) }] : []);
  return (
    <>
      <p className="unseen" role="status">
        {first && wording.found(similar.length)}
      </p>
      {(first || chosen) && (
        <section className="proposals" aria-label={wording.title}>
          <h3>{wording.title}</h3>
          <ul className="plain">
            {similar.map((ticket) => (
              <SimilarTicketRow key={ticket.code} ticket={ticket}>
                <Button
                  size="small"
                  aria-pressed={ticket.code === chosen}
                  type={ticket.code === chosen ? 'primary' : 'default'}
                  onClick={() => toggle(ticket.code)}
                >
                  {ticket.code === chosen ? wording.added : wording.add}{' '}
                  {ticket === first && <kbd>{addKey}</kbd>}
                </Button>
              </SimilarTicketRow>
            ))}
          </ul>
          <p className="plain soft">{chosen ? wording.willAdd : wording.later}</p>
          {chosen && (
            <Button size="small" className="own-width" onClick={() => onChoose('')}>
              {wording.separate}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
