import type * as z from 'zod';
import { EscalationResponse } from '../../../../../core/contract/staff/supervision/supervision-responses.ts';
import { directoryValueLabels } from '../../../../../i18n/console-administration.ts';
import {
  deadlineTexts,
  delayExplanationTexts,
  ticketFactTexts,
} from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { useReferenceNames } from '../../../data/choices/reference-data.ts';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { formatPercent } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { getDirectoryValueLabel } from '../../administration/directory-value-label.ts';

type StepView = z.infer<typeof EscalationResponse>['clocks'][number]['rungs'][number];

const EscalationStepLine = ({
  escalationStep: { percent, state, at, told: recipients },
}: {
  escalationStep: StepView;
}) => {
  const wording = useTexts(ticketFactTexts).ladder;
  const names = useReferenceNames();
  const { lang } = usePreferences();
  const whom = [
    ...new Set(recipients.map(({ unit, unitName }) => unitName ?? names.unit(unit))),
  ].join(', ');
  return (
    <li>
      <strong>{formatPercent(lang, percent)}</strong> {wording.states[state]}
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
  const wording = useTexts(ticketFactTexts).responsible;
  const { channels, statuses } = useTexts(delayExplanationTexts);
  const values = useTexts(directoryValueLabels);
  const names = useReferenceNames();
  const { unit, unitName, role, since, nextReminderAt, reminder } = responsible;
  return (
    <section className="responsible">
      <h3>{wording.title}</h3>
      <p className="plain">
        <strong>{unitName ?? names.unit(unit)}</strong>,{' '}
        {getDirectoryValueLabel(values, 'role', role)}
        <br />
        {wording.since} <InstantText at={new Date(since)} />
      </p>
      {reminder && (
        <p className="plain">
          {wording.reminded} <InstantText at={new Date(reminder.at)} />:{' '}
          {reminder.alerts
            .map(({ channel, status }) => `${channels[channel]} ${statuses[status]}`)
            .join(', ')}
        </p>
      )}
      <p className="plain soft">
        {wording.next} <InstantText at={new Date(nextReminderAt)} />
      </p>
    </section>
  );
};

/** Past and future escalation steps of a ticket with their recipients. */
export function EscalationView({ code }: { code: string }) {
  const wording = useTexts(ticketFactTexts).ladder;
  const { clocks } = useTexts(deadlineTexts);
  const { value } = usePolled(`/api/staff/tickets/${code}/ladder`, EscalationResponse, {
    paceMs: 15_000,
  });
  if (!value) return null;
  return (
    <>
      {value.responsible && <ResponsibleLine responsible={value.responsible} />}
      <details className="why">
        <summary>{wording.title}</summary>
        {value.clocks.map(({ clock, rungs: steps }) => (
          <div key={clock}>
            <p className="plain">{clocks[clock]}</p>
            <ul className="plain">
              {steps.map((step) => (
                <EscalationStepLine key={step.percent} escalationStep={step} />
              ))}
            </ul>
          </div>
        ))}
      </details>
    </>
  );
}
