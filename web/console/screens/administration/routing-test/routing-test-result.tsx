import type * as z from 'zod';
import type { RoutingTestResponse } from '../../../../../core/contract/staff/supervision/supervision-responses.ts';
import {
  administrationTexts,
  directoryValueLabels,
  routingTestTexts,
} from '../../../../../i18n/console-administration.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { ServiceTag } from '../../../components/ticket/service-tag.tsx';
import { useReferenceNames } from '../../../data/choices/reference-data.ts';
import { formatPercent } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { getDirectoryValueLabel } from '../directory-value-label.ts';

type Route = z.infer<typeof RoutingTestResponse>;
type Clock = Route['clocks'][number];

const RoutingDecision = ({ route }: { route: Route }) => {
  const wording = useTexts(routingTestTexts);
  const names = useReferenceNames();
  const { decision, unit, unitName, coUnits, service, topic, priority, area } = route;
  return (
    <div className="route-decision" role="status">
      <p className="plain">
        <ServiceTag service={service} /> {names.topic(topic)} · <b>{priority}</b>
        {area && ` · ${area}`}
      </p>
      <p className="plain route-to">
        {wording.decisions[decision]} <b>{unitName ?? unit}</b>
      </p>
      {coUnits.length > 0 && (
        <p className="plain">
          {wording.co}: {coUnits.map((one) => one.unitName ?? one.unit).join(', ')}
        </p>
      )}
    </div>
  );
};

/** List of routing reasons; a line that starts with `- ` explains the line above it. */
const Reasons = ({ lines }: { lines: readonly string[] }) => (
  <ul className="route-why">
    {lines.map((line) => (
      <li key={line} className={line.startsWith('- ') ? 'route-detail' : undefined}>
        {line.replace(/^- /, '')}
      </li>
    ))}
  </ul>
);

const RouteDeadline = ({ clock }: { clock: Clock }) => {
  const wording = useTexts(routingTestTexts);
  const { clocks } = useTexts(administrationTexts);
  const { lang } = usePreferences();
  const valueLabels = useTexts(directoryValueLabels);
  return (
    <details className="adm-card">
      <summary>
        <b>{clocks[clock.clock]}</b> · {wording.due}{' '}
        <b>
          <InstantText at={new Date(clock.dueAt)} />
        </b>
      </summary>
      <Reasons lines={clock.why} />
      <ol className="route-steps">
        {clock.rungs.map(({ percent, action, at, told: recipients }) => (
          <li key={percent}>
            <b>{formatPercent(lang, percent)}</b> {at && <InstantText at={new Date(at)} />} ·{' '}
            {action}
            <br />
            <span className="soft">
              {recipients
                .map(
                  ({ role, unit, unitName }) =>
                    `${getDirectoryValueLabel(valueLabels, 'role', role)} – ${unitName ?? unit}`,
                )
                .join('; ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
};

/**
 * Result of a routing test: the chosen unit, each applied rule with its input, the accountable people, and the escalation
 * times.
 */
export function RoutingTestResultView({ route }: { route: Route }) {
  const wording = useTexts(routingTestTexts);
  return (
    <section className="route-shown">
      <RoutingDecision route={route} />
      <h3>{wording.why}</h3>
      <Reasons lines={route.why} />
      {route.candidates.length > 0 && (
        <p>
          {wording.candidates}: {route.candidates.map(({ name }) => name).join(', ')}
        </p>
      )}
      {route.chain.length > 0 && <h3>{wording.chain}</h3>}
      <ol className="route-steps">
        {route.chain.map(({ title, isHead, units }) => (
          <li key={title}>
            <b>{title}</b> {isHead && `(${wording.head})`}:{' '}
            {units.map((one) => one.unitName ?? one.unit).join(', ') || wording.empty}
          </li>
        ))}
      </ol>
      <h3>{wording.clocks}</h3>
      {route.clocks.map((clock) => (
        <RouteDeadline key={clock.clock} clock={clock} />
      ))}
    </section>
  );
}
