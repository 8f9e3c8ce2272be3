import AlertOutlined from '@ant-design/icons/AlertOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import DashboardOutlined from '@ant-design/icons/DashboardOutlined';
import InboxOutlined from '@ant-design/icons/InboxOutlined';
import PhoneOutlined from '@ant-design/icons/PhoneOutlined';
import ReadOutlined from '@ant-design/icons/ReadOutlined';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import UnorderedListOutlined from '@ant-design/icons/UnorderedListOutlined';
import { type ComponentType, lazy } from 'react';
import {
  type AccessRule,
  accessRules,
  screenAccess,
} from '../../../core/staff/members/access-rules.ts';
import type { StaffRole } from '../../../core/staff/members/member.ts';
import type { shellTexts } from '../../../i18n/console.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import { matchConsolePath } from '../data/console-location.ts';
import type { CountedList } from '../data/polling/use-badge-counts.ts';
import type { ScreenProps } from './screen-props.ts';

type Label = keyof TextsOf<typeof shellTexts>['screens'];

export type ConsoleScreen = {
  /** Path of the screen below `/console`; `{name}` is a path parameter. */
  path: string;
  /**
   * Label of the screen in the navigation. A screen without label is not in the navigation and opens only through links on
   * other screens.
   */
  label?: Label;
  icon?: ComponentType;
  /** List whose number of items appears as a badge beside the screen's label. */
  counts?: CountedList;
  /** Second list whose number of items appears beside the label. */
  alsoCounts?: CountedList;
  /** Roles to which the console offers the screen. The API checks permissions independently at each request. */
  access: AccessRule;
  /** True if the screen fills the window, without the navigation. */
  isFullScreen?: boolean;
  /** Component of the screen, whose code is loaded when the screen is first opened. */
  View: ComponentType<ScreenProps>;
};

const screen = (load: () => Promise<ComponentType<ScreenProps>>) =>
  lazy(async () => ({ default: await load() }));

/** All console screens, in the order of the navigation. */
export const consoleScreens: readonly ConsoleScreen[] = [
  {
    path: '/overview',
    label: 'overview',
    icon: DashboardOutlined,
    access: screenAccess.overview,
    View: screen(async () => (await import('./overview/overview-screen.tsx')).OverviewScreen),
  },
  {
    path: '/overview/board',
    access: screenAccess.overview,
    isFullScreen: true,
    View: screen(async () => (await import('./overview/overview-screen.tsx')).OverviewBoard),
  },
  {
    path: '/queue',
    label: 'queue',
    icon: InboxOutlined,
    counts: 'queue',
    // Leaders follow all tickets but do not work on them.
    access: { ...screenAccess.queue, leader: 'no' },
    View: screen(async () => (await import('./queue/queue-screen.tsx')).QueueScreen),
  },
  {
    path: '/tickets',
    label: 'tickets',
    icon: UnorderedListOutlined,
    access: screenAccess.search,
    View: screen(
      async () => (await import('./ticket-list/ticket-list-screen.tsx')).TicketListScreen,
    ),
  },
  {
    path: '/tickets/{code}',
    access: screenAccess.search,
    View: screen(async () => (await import('./ticket/ticket-screen.tsx')).TicketScreen),
  },
  {
    path: '/desk',
    label: 'desk',
    icon: PhoneOutlined,
    counts: 'callbacks',
    access: screenAccess.desk,
    View: screen(
      async () => (await import('./operator-desk/operator-desk-screen.tsx')).OperatorDeskScreen,
    ),
  },
  {
    path: '/supervision',
    label: 'supervision',
    icon: AlertOutlined,
    counts: 'late',
    alsoCounts: 'extensions',
    access: accessRules.hotline,
    View: screen(
      async () => (await import('./supervision/supervision-screen.tsx')).SupervisionScreen,
    ),
  },
  {
    path: '/publication',
    label: 'publication',
    icon: ReadOutlined,
    counts: 'moderation',
    access: screenAccess.moderation,
    View: screen(
      async () => (await import('./publication/publication-screen.tsx')).PublicationScreen,
    ),
  },
  {
    path: '/figures',
    label: 'figures',
    icon: BarChartOutlined,
    access: screenAccess.figures,
    View: screen(async () => (await import('./statistics/statistics-screen.tsx')).StatisticsScreen),
  },
  {
    path: '/administration',
    label: 'administration',
    icon: SettingOutlined,
    access: screenAccess.directory,
    View: screen(
      async () => (await import('./administration/administration-screen.tsx')).AdministrationScreen,
    ),
  },
  {
    path: '/audit',
    label: 'audit',
    icon: AuditOutlined,
    access: accessRules.oversight,
    View: screen(async () => (await import('./audit/audit-screen.tsx')).AuditScreen),
  },
];

/** Returns whether the console offers the screen to a role. */
export function isScreenOffered(
  { access }: Pick<ConsoleScreen, 'access'>,
  role: StaffRole,
): boolean {
  return access[role] !== 'no';
}

/** Returns the console screen for a path and a staff role, with the parameters in the path. */
export function findScreen(
  path: string,
  role: StaffRole,
): { screen: ConsoleScreen; params: Record<string, string> } | undefined {
  for (const one of consoleScreens) {
    const params = isScreenOffered(one, role) ? matchConsolePath(one.path, path) : undefined;
    if (params) return { screen: one, params };
  }
  return undefined;
}

/** Returns the path of the screen that opens first: the overview for a leader, the queue for everyone else. */
export function getHomePath(role: StaffRole): string {
  return role === 'leader' ? '/overview' : '/queue';
}
