import AlertOutlined from '@ant-design/icons/AlertOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';

import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import InboxOutlined from '@ant-design/icons/InboxOutlined';
import PhoneOutlined from '@ant-design/icons/PhoneOutlined';
import ReadOutlined from '@ant-design/icons/ReadOutlined';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import { type ComponentType, lazy } from 'react';
import type { StaffRole } from '../../../core/staff/member.ts';
import { paramsIn } from '../data/address.ts';
import type { CountedList } from '../data/use-counts.ts';
import type { shellWords } from '../words/shell.ts';
import type { ScreenProps } from './screen-props.ts';

type Label = keyof (typeof shellWords)['vi']['screens'];

export type Screen = {
  /** Below `/console`; `{name}` is a part that it is given. */
  path: string;
  /** In the rail under that word; without one it is reached from another screen. */
  label?: Label;
  icon?: ComponentType;
  /** Which of the counts stands beside its word. */
  counts?: CountedList;
  /** Whom it is for. What they may do is asked of the staff API at every request. */
  roles: readonly StaffRole[];
  /** Each screen is a file of its own, fetched when it is first opened. */
  View: ComponentType<ScreenProps>;
};

const all: readonly StaffRole[] = ['operator', 'supervisor', 'administrator', 'officer'];

const screen = (load: () => Promise<ComponentType<ScreenProps>>) =>
  lazy(async () => ({ default: await load() }));

/** The console's screens, in the order of the rail. To add one, add a row. */
export const screens: readonly Screen[] = [
  {
    path: '/queue',
    label: 'queue',
    icon: InboxOutlined,
    counts: 'queue',
    roles: all,
    View: screen(async () => (await import('./queue/queue-screen.tsx')).QueueScreen),
  },
  {
    path: '/tickets/{code}',
    roles: all,
    View: screen(async () => (await import('./ticket/ticket-screen.tsx')).TicketScreen),
  },
  {
    path: '/desk',
    label: 'desk',
    icon: PhoneOutlined,
    counts: 'callbacks',
    roles: ['operator', 'supervisor'],
    View: screen(async () => (await import('./desk/desk-screen.tsx')).DeskScreen),
  },
  {
    path: '/supervision',
    label: 'supervision',
    icon: AlertOutlined,
    counts: 'late',
    roles: ['operator', 'supervisor', 'administrator'],
    View: screen(
      async () => (await import('./supervision/supervision-screen.tsx')).SupervisionScreen,
    ),
  },
  {
    path: '/publication',
    label: 'publication',
    icon: ReadOutlined,
    counts: 'moderation',
    roles: ['supervisor', 'administrator'],
    View: screen(
      async () => (await import('./publication/publication-screen.tsx')).PublicationScreen,
    ),
  },
  {
    path: '/figures',
    label: 'figures',
    icon: BarChartOutlined,
    roles: all,
    View: screen(async () => (await import('./figures/figures-screen.tsx')).StatisticsScreen),
  },
  {
    path: '/administration',
    label: 'administration',
    icon: SettingOutlined,
    roles: ['operator', 'supervisor', 'administrator'],
    View: screen(
      async () => (await import('./administration/administration-screen.tsx')).AdministrationScreen,
    ),
  },
  {
    path: '/audit',
    label: 'audit',
    icon: AuditOutlined,
    roles: ['supervisor', 'administrator'],
    View: screen(async () => (await import('./audit/audit-screen.tsx')).AuditScreen),
  },
];

/** The screen of that path for somebody of that role, with the path's parts. */
export const screenAt = (
  path: string,
  role: StaffRole,
): { screen: Screen; params: Record<string, string> } | undefined => {
  for (const one of screens) {
    const params = one.roles.includes(role) ? paramsIn(one.path, path) : undefined;
    if (params) return { screen: one, params };
  }
  return undefined;
};
