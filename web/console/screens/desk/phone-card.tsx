import { PhoneStateResponse } from '../../../../core/contract/phone-answers.ts';
import { useMe } from '../../data/member.tsx';
import { usePolled } from '../../data/use-polled.ts';
import { Moment } from '../../parts/moment.tsx';
import { deskWords } from '../../words/desk.ts';
import { useWords } from '../../words/words.ts';
import { PhoneSwitches } from './phone-switches.tsx';

/** Current surge mode of the phone line and the announcement that callers hear; supervisors can change both. */
export const PhoneCard = () => {
  const words = useWords(deskWords).phone;
  const { role } = useMe();
  const { value: phone } = usePolled('/api/staff/phone', PhoneStateResponse);
  if (!phone) return null;
  const { hot, announced, changes } = phone;
  const last = changes[0];
  return (
    <section className="side-card" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="plain">
        {words.surge}: <b>{phone.surgeName}</b>
      </p>
      <p className="plain">
        {words.hot}:{' '}
        <b>{hot?.isHeard ? (hot.name ?? hot.prompt) : (announced?.name ?? words.none)}</b>{' '}
        {hot?.isHeard && (
          <>
            {words.until} <Moment at={new Date(hot.until)} />
          </>
        )}
        {!hot?.isHeard && announced && <span className="soft">({words.announced})</span>}
      </p>
      {last && (
        <p className="plain soft">
          {words.last(last.by.name ?? last.by.role)}, <Moment at={new Date(last.at)} />
        </p>
      )}
      {role === 'supervisor' && <PhoneSwitches key={phone.version} phone={phone} />}
    </section>
  );
};
