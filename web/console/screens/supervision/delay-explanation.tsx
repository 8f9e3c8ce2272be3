import { useState } from 'react';
import type * as z from 'zod';
import { EscalationResponse } from '../../../../core/contract/staff/supervision/supervision-responses.ts';
import { directoryValueLabels } from '../../../../i18n/console-administration.ts';
import { delayExplanationTexts } from '../../../../i18n/console-tickets.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useReferenceNames } from '../../data/choices/reference-data.ts';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { getDirectoryValueLabel } from '../administration/directory-value-label.ts';

type Clock = z.infer<typeof EscalationResponse>['clocks'][number];
type StepView = Clock['rungs'][number];
type StepRecipient = StepView['told'][number];

/** Recipients that an escalation step has notified, with channel and delivery status. */
const NotifiedRecipients = ({
  recipient: { unit, unitName, role, standsFor, alerts },
}: {
  recipient: StepRecipient;
}) => {
  const wording = useTexts(delayExplanationTexts);
  const valueLabels = useTexts(directoryValueLabels);
  const names = useReferenceNames();
  const sent = alerts.map(
    ({ channel, status, isInWeeklyReport }) =>
      `${wording.channels[channel]} ${isInWeeklyReport ? wording.inWeeklyReport : wording.statuses[status]}`,
  );
  const isBad = alerts.length > 0 && alerts.every(({ status }) => /bounced|failed/.test(status));
  return (
    <li>
      {unitName ?? names.unit(unit)} – {getDirectoryValueLabel(valueLabels, 'role', role)}
      {standsFor && <span className="soft"> ({wording.standsFor})</span>}
      {alerts.length > 0 && <span className={isBad ? 'alarm' : 'soft'}>: {sent.join(', ')}</span>}
    </li>
  );
};

const EscalationStepItem = ({
  escalationStep: { percent, state, at, told: recipients },
}: {
  escalationStep: StepView;
}) => {
  const wording = useTexts(delayExplanationTexts);
  const isTaken = state === 'taken';
  const notified = isTaken ? wording.taken : wording.coming;
  const reached = isTaken ? wording.passed : wording.due;
  return (
    <li className={`rung-told rung-${state}`}>
      <b>{wording.rung(percent)}</b> {recipients.length > 0 ? notified : reached}
      {at && (
        <>
          {' '}
          <InstantText at={new Date(at)} />
        </>
      )}
      {recipients.length === 0 ? (
        <span className="soft"> · {wording.nobody}</span>
      ) : (
        <ul>
          {recipients.map((one) => (
            <NotifiedRecipients key={`${one.unit} ${one.role}`} recipient={one} />
          ))}
        </ul>
      )}
    </li>
  );
};

const OverdueClockDetails = ({
  clock: { clock, dueAt, percent, rungs: steps },
}: {
  clock: Clock;
}) => {
  const wording = useTexts(delayExplanationTexts);
  const taken = steps.filter(({ state }) => state === 'taken');
  const coming = steps.find(({ state }) => state === 'coming');
  return (
    <>
      <p className="plain">
        {wording.clocks[clock]} <InstantText at={new Date(dueAt)} />; <b>{wording.gone(percent)}</b>
      </p>
      {taken.length === 0 && <p className="soft">{wording.noneTaken}</p>}
      <ol className="plain">
        {taken.map((step) => (
          <EscalationStepItem key={step.percent} escalationStep={step} />
        ))}
        {coming && <EscalationStepItem escalationStep={coming} />}
      </ol>
    </>
  );
};

type Props = { code: string; clock: 'resolve' | 'acknowledge' };

const OverdueStory = ({ code, clock }: Props) => {
  const wording = useTexts(delayExplanationTexts);
  const path = `/api/staff/tickets/${code}/ladder`;
  const { value, problem } = usePolled(path, EscalationResponse, { paceMs: 30_000 });
  if (problem && !value) return <ProblemNote problem={problem} />;
  const of = (name: string) => value?.clocks.find((one) => one.clock === name);
  const late = of(clock);
  const acknowledgedAt = of('acknowledge')?.stoppedAt;
  if (!late) return null;
  return (
    <div className="late-why">
      {value?.handOvers.map(({ at, formerName, unitName }) => (
        <p key={at} className="plain">
          <InstantText at={new Date(at)} />: {wording.handedOver(unitName, formerName)}
        </p>
      ))}
      <OverdueClockDetails clock={late} />
      <p className="plain">
        {acknowledgedAt ? (
          <>
            {wording.acknowledged} <InstantText at={new Date(acknowledgedAt)} />
          </>
        ) : (
          wording.notAcknowledged
        )}
      </p>
    </div>
  );
};

/**
 * Explanation of why a ticket is overdue: the missed deadline, the escalation steps with their recipients, and the unit's
 * actions. Loaded when the user opens it.
 */
export function DelayExplanation(props: Props) {
  const wording = useTexts(delayExplanationTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="why" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{wording.title}</summary>
      {isOpen && <OverdueStory {...props} />}
    </details>
  );
}
