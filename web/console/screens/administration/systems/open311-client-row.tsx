import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import ExperimentOutlined from '@ant-design/icons/ExperimentOutlined';
import StopOutlined from '@ant-design/icons/StopOutlined';
import Button from 'antd/es/button';
import { open311ClientTexts } from '../../../../../i18n/console-administration.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { useNow } from '../../../data/console-services.tsx';
import { formatDateWithWeekday, getConsoleLocale } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { getOpen311ClientKeyState, type Open311ClientView } from './open311-client.ts';
import type { Open311ClientKeyAction } from './open311-client-key-dialog.tsx';

const looks = {
  'in-force': ['leaf', CheckCircleOutlined],
  expired: ['amber', ClockCircleOutlined],
  withdrawn: ['amber', StopOutlined],
} as const;

type State = keyof typeof looks;

const StateChips = ({ state, isTest }: { state: State; isTest: boolean }) => {
  const wording = useTexts(open311ClientTexts);
  const [tone, Icon] = looks[state];
  return (
    <span className="conn-chips">
      <span className={`chip chip-${tone}`}>
        <Icon aria-hidden="true" />
        {wording.state[state]}
      </span>
      {isTest && (
        <span className="chip chip-sky">
          <ExperimentOutlined aria-hidden="true" />
          {wording.test}
        </span>
      )}
    </span>
  );
};

const Open311ClientPermissions = ({ connection }: { connection: Open311ClientView }) => {
  const wording = useTexts(open311ClientTexts);
  const { lang } = usePreferences();
  const { mayCreate, mayUpdate, services, takesIdentity, perMinute, perDay } = connection;
  const count = (amount: number) => amount.toLocaleString(getConsoleLocale(lang));
  const topics = services ? wording.filesSome(services.join(', ')) : wording.filesAll;
  return (
    <span className="conn-lines">
      {mayCreate && <span>{`${wording.files}: ${topics}`}</span>}
      {mayUpdate && <span>{wording.updates}</span>}
      <span>{takesIdentity ? wording.identity : wording.noIdentity}</span>
      <span className="soft">{wording.quota(count(perMinute), count(perDay))}</span>
    </span>
  );
};

type Props = { connection: Open311ClientView; onAct(action: Open311ClientKeyAction): void };

/** Table row for an Open311 provider, with name, permissions and API key status. */
export function Open311ClientRow({ connection, onAct }: Props) {
  const wording = useTexts(open311ClientTexts);
  const { lang } = usePreferences();
  const { name, contact, unit, unitName, keyStart, changedAt, expiresAt, isTest } = connection;
  const state = getOpen311ClientKeyState(connection, useNow());
  return (
    <li className="conn">
      <span className="conn-lines">
        <b>{name}</b>
        <span>{contact}</span>
        {unit && <span>{unitName ?? unit}</span>}
        <span className="soft">
          {wording.keyStart} <code>{keyStart}…</code>
        </span>
      </span>
      <Open311ClientPermissions connection={connection} />
      <span className="conn-lines">
        <StateChips state={state} isTest={isTest} />
        {expiresAt && state !== 'withdrawn' && (
          <span>
            {state === 'expired' ? wording.ended : wording.until}{' '}
            {formatDateWithWeekday(lang, new Date(expiresAt))}
          </span>
        )}
        <span className="soft">
          {wording.changed} <InstantText at={new Date(changedAt)} />
        </span>
      </span>
      {state !== 'withdrawn' && (
        <span className="adm-buttons">
          <Button
            size="small"
            aria-label={`${wording.renew} ${name}`}
            onClick={() => onAct('renew')}
          >
            {wording.renew}
          </Button>
          <Button
            size="small"
            aria-label={`${wording.withdraw} ${name}`}
            onClick={() => onAct('withdraw')}
          >
            {wording.withdraw}
          </Button>
        </span>
      )}
    </li>
  );
}
