import { PhoneStateResponse } from '../../../../core/contract/staff/desk/phone-responses.ts';
import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { PhoneLineSwitches } from './phone-switches.tsx';

/** Card with the telephone menu's surge mode and the urgent announcement that callers hear; supervisors can change both. */
export function PhoneLineCard() {
  const wording = useTexts(operatorDeskTexts).phone;
  const { role } = useCurrentMember();
  const { value: phone } = usePolled('/api/staff/phone', PhoneStateResponse);
  if (!phone) return null;
  const { hot, announced, changes } = phone;
  const last = changes[0];
  return (
    <section className="side-card" aria-label={wording.title}>
      <h3>{wording.title}</h3>
      <p className="plain">
        {wording.surge}: <b>{phone.surgeName}</b>
      </p>
      <p className="plain">
        {wording.hot}:{' '}
        <b>{hot?.isHeard ? (hot.name ?? hot.prompt) : (announced?.name ?? wording.none)}</b>{' '}
        {hot?.isHeard && (
          <>
            {wording.until} <InstantText at={new Date(hot.until)} />
          </>
        )}
        {!hot?.isHeard && announced && <span className="soft">({wording.announced})</span>}
      </p>
      {last && (
        <p className="plain soft">
          {wording.last(last.by.name ?? last.by.role)}, <InstantText at={new Date(last.at)} />
        </p>
      )}
      {role === 'supervisor' && <PhoneLineSwitches key={phone.version} phone={phone} />}
    </section>
  );
}
