import BulbOutlined from '@ant-design/icons/BulbOutlined';
import EnvironmentOutlined from '@ant-design/icons/EnvironmentOutlined';
import HeartOutlined from '@ant-design/icons/HeartOutlined';
import InboxOutlined from '@ant-design/icons/InboxOutlined';
import MedicineBoxOutlined from '@ant-design/icons/MedicineBoxOutlined';
import MessageOutlined from '@ant-design/icons/MessageOutlined';
import NotificationOutlined from '@ant-design/icons/NotificationOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import type { AriaAttributes, ComponentType } from 'react';
import { type ServiceChoice, useReferenceNames } from '../../data/choices/reference-data.ts';

const icons: Record<ServiceChoice['icon'], ComponentType<AriaAttributes>> = {
  megaphone: NotificationOutlined,
  bulb: BulbOutlined,
  heart: HeartOutlined,
  health: MedicineBoxOutlined,
  matter: MessageOutlined,
  inbox: InboxOutlined,
  question: QuestionCircleOutlined,
  place: EnvironmentOutlined,
};

/** Label of a service (kind of report), with icon, color and name. */
export function ServiceTag({ service }: { service: string }) {
  const names = useReferenceNames();
  const row = names.service(service);
  const Icon = icons[row?.icon ?? 'inbox'];
  return (
    <span className={`service service-${row?.tone ?? 'leaf'}`}>
      <Icon aria-hidden="true" />
      {row?.short ?? names.unknown(service)}
    </span>
  );
}
