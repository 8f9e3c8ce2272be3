import type * as z from 'zod';
import { EscalationResponse } from '../../../../core/contract/supervision-answers.ts';
import { useReferenceNames } from '../../data/choices.ts';
import { usePolled } from '../../data/use-polled.ts';
import { InstantText } from '../../parts/moment.tsx';
import { directoryValueLabels, getDirectoryValueLabel } from '../../words/directory-values.ts';
import { deadlineTexts } from '../../words/due.ts';
import { delayExplanationTexts } from '../../words/late-why.ts';
import { ticketFactTexts } from '../../words/ticket-facts.ts';
import { useTexts } from '../../words/words.ts';

type StepView = z.infer<typeof EscalationResponse>['clocks'][number]['rungs'][number];

const EscalationStepLine = ({ rung: { percent, state, at, told } }: { rung: StepView }) => {
  const words = useTexts(ticketFactTexts).ladder;
  const names = useReferenceNames();
  const whom = [...new Set(told.map(({ unit }) => names.unit(unit)))].join(', ');
  return (
    <li>
      <strong>{percent} %</strong> {words.states[state]}
      {at && (
        <>
          {' '}
          · <InstantText at={new Date(at)} />
        </>
      )}
      {whom && <span className="soft"> · {whom}</span>}
    </li>
  );
};

type Responsible = NonNullable<z.infer<typeof EscalationResponse>['responsible']>;

/** Note that names the unit and role that must act on the ticket, since when, and the last and next reminder. */
const ResponsibleLine = ({ responsible }: { responsible: Responsible }) => {
  const words = useTexts(ticketFactTexts).responsible;
  const { channels, statuses } = useTexts(delayExplanationTexts);
  const values = useTexts(directoryValueLabels);
  const names = useReferenceNames();
  const { unit, unitName, role, since, nextReminderAt, reminder } = responsible;
  return (
    <section className="responsible">
      <h3>{words.title}</h3>
      <p className="plain">
        <strong>{unitName ?? names.unit(unit)}</strong>,{' '}
        {getDirectoryValueLabel(values, 'role', role)}
        <br />
        {words.since} <InstantText at={new Date(since)} />
      </p>
      {reminder && (
        <p className="plain">
          {words.reminded} <InstantText at={new Date(reminder.at)} />:{' '}
          {reminder.alerts
            .map(({ channel, status }) => `${channels[channel]} ${statuses[status]}`)
            .join(', ')}
        </p>
      )}
      <p className="plain soft">
        {words.next} <InstantText at={new Date(nextReminderAt)} />
      </p>
    </section>
  );
};

/** Past and future escalation steps of a ticket with their recipients. */
export function EscalationView({ code }: { code: string }) {
  const words = useTexts(ticketFactTexts).ladder;
  const { clocks } = useTexts(deadlineTexts);
  const { value } = usePolled(`/api/staff/tickets/${code}/ladder`, EscalationResponse, {
    paceMs: 15_000,
  });
  if (!value) return null;
  return (
    <>
      {value.responsible && <ResponsibleLine responsible={value.responsible} />}
      <details className="why">
        <summary>{words.title}</summary>
        {value.clocks.map(({ clock, rungs }) => (
          <div key={clock}>
            <p className="plain">{clocks[clock]}</p>
            <ul className="plain">
              {rungs.map((rung) => (
                <EscalationStepLine key={rung.percent} rung={rung} />
              ))}
            </ul>
          </div>
        ))}
      </details>
    </>
  );
}
