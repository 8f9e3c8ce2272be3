import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { EmergencyFloodsResponse } from '../../../core/contract/staff/queue-responses.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { bundledNotificationTexts } from '../../../i18n/console-screens.ts';
import { useCurrentMember } from '../data/current-member.tsx';
import { Link } from '../data/link.tsx';
import { usePolled } from '../data/polling/use-polled.ts';
import { useTexts } from '../shell/use-texts.ts';
import { InstantText } from './instant-text.tsx';

const paceMs = 10_000;

/**
 * Banner that lists the units whose emergency notifications are currently bundled; hidden from officers, and when there are
 * no such units.
 */
export function BundledNotificationsBanner() {
  const wording = useTexts(bundledNotificationTexts);
  const { role } = useCurrentMember();
  const path = accessRules.hotline[role] === 'no' ? undefined : '/api/staff/floods';
  const floods = usePolled(path, EmergencyFloodsResponse, { paceMs }).value?.floods ?? [];
  return (
    <div role="status">
      {floods.length > 0 && (
        <section className="flood-banner" aria-label={wording.title}>
          <strong>
            <WarningOutlined aria-hidden="true" /> {wording.title}
          </strong>
          <p>{wording.why}</p>
          <ul className="plain">
            {floods.map(({ unit, unitName = unit, since, tickets, suspects }) => (
              <li key={unit}>
                <strong>{unitName}</strong>
                <span>
                  {wording.since} <InstantText at={new Date(since)} />
                </span>
                <span>{wording.count(tickets, suspects)}</span>
                <Link
                  to="/queue"
                  query={{ unit, emergency: '1' }}
                  aria-label={wording.seeOf(unitName)}
                >
                  {wording.see}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
