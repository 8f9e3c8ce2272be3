import ArrowRightOutlined from '@ant-design/icons/ArrowRightOutlined';
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import InboxOutlined from '@ant-design/icons/InboxOutlined';
import MergeOutlined from '@ant-design/icons/MergeOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import StopOutlined from '@ant-design/icons/StopOutlined';
import type { AriaAttributes, ComponentType } from 'react';
import type { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import { staffStatusLabels } from '../../../../i18n/ticket-status.ts';
import { useTexts } from '../../shell/use-texts.ts';

type Look = [tone: 'leaf' | 'amber' | 'sky', icon: ComponentType<AriaAttributes>];

const looks: Record<TicketStatus, Look> = {
  new: ['sky', InboxOutlined],
  triage: ['sky', InboxOutlined],
  waiting: ['amber', QuestionCircleOutlined],
  assigned: ['sky', ArrowRightOutlined],
  'in-progress': ['sky', ClockCircleOutlined],
  returned: ['amber', ArrowRightOutlined],
  extended: ['amber', ClockCircleOutlined],
  'in-review': ['sky', ClockCircleOutlined],
  answered: ['leaf', CheckCircleOutlined],
  reopened: ['amber', ClockCircleOutlined],
  closed: ['leaf', CheckCircleOutlined],
  refused: ['amber', StopOutlined],
  merged: ['sky', MergeOutlined],
  referred: ['sky', ArrowRightOutlined],
};

/** Chip with the status of a ticket in the wording for staff, which is more detailed than the public one. */
export function StatusChip({ status }: { status: TicketStatus }) {
  const labels = useTexts(staffStatusLabels);
  const [tone, Icon] = looks[status];
  return (
    <span className={`chip chip-${tone}`}>
      <Icon aria-hidden="true" />
      {labels[status]}
    </span>
  );
}
