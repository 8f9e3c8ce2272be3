import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import StopOutlined from '@ant-design/icons/StopOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import Button from 'antd/es/button';
import { domainEventKinds } from '../../../../../core/events/domain-event.ts';
import { webhookSubscriberTexts } from '../../../../../i18n/console-administration.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { getWebhookStatus, type WebhookView } from './webhook.ts';

const looks = {
  well: ['leaf', CheckCircleOutlined],
  failing: ['alarm', WarningOutlined],
  untried: ['sky', ClockCircleOutlined],
  withdrawn: ['amber', StopOutlined],
} as const;

const ReceiverDetails = ({ receiver }: { receiver: WebhookView }) => {
  const wording = useTexts(webhookSubscriberTexts);
  if (receiver.dialect === 'open311') {
    const { provider, providerName = provider, jurisdictionId, format } = receiver;
    return (
      <span className="conn-lines">
        <span>{wording.ofProvider(providerName)}</span>
        <span className="soft">{`jurisdiction_id ${jurisdictionId}, ${format.toUpperCase()}`}</span>
      </span>
    );
  }
  const { kinds, units } = receiver;
  const isAll = kinds.length === domainEventKinds.length;
  return (
    <span className="conn-lines">
      <span>
        {isAll
          ? wording.allKinds
          : wording.someKinds(kinds.map((kind) => wording.kind[kind]).join(', '))}
      </span>
      <span className="soft">{units ? wording.ofUnits(units.join(', ')) : wording.ofAll}</span>
    </span>
  );
};

const ReceiverStatus = ({ receiver }: { receiver: WebhookView }) => {
  const wording = useTexts(webhookSubscriberTexts);
  const status = getWebhookStatus(receiver);
  const [tone, Icon] = looks[status];
  const { takenAt, failingSince, failedAt, failures = 0, why } = receiver.delivery ?? {};
  return (
    <span className="conn-lines">
      <span className="conn-chips">
        <span className={`chip chip-${tone}`}>
          <Icon aria-hidden="true" />
          {wording.standing[status]}
        </span>
      </span>
      {failingSince && (
        <span>
          {wording.since} <InstantText at={new Date(failingSince)} />. {wording.tries(failures)}{' '}
          {why && wording.why(why)}
        </span>
      )}
      {takenAt && (
        <span className="soft">
          {wording.taken} <InstantText at={new Date(takenAt)} />
        </span>
      )}
      {!failingSince && failedAt && (
        <span className="soft">
          {wording.lastFailure} <InstantText at={new Date(failedAt)} />. {why && wording.why(why)}
        </span>
      )}
    </span>
  );
};

type Props = { receiver: WebhookView; onWithdraw(): void };

/** Table row for a webhook subscriber, with name, events and delivery status. */
export function WebhookRow({ receiver, onWithdraw }: Props) {
  const wording = useTexts(webhookSubscriberTexts);
  const { name, contact, url, dialect, withdrawnAt } = receiver;
  return (
    <li className="conn">
      <span className="conn-lines">
        <b>{name}</b>
        <span>{contact}</span>
        <span className="soft">{wording.dialects[dialect]}</span>
        <code>{url}</code>
      </span>
      <ReceiverDetails receiver={receiver} />
      <ReceiverStatus receiver={receiver} />
      {!withdrawnAt && (
        <span className="adm-buttons">
          <Button size="small" aria-label={`${wording.withdraw} ${name}`} onClick={onWithdraw}>
            {wording.withdraw}
          </Button>
        </span>
      )}
    </li>
  );
}
