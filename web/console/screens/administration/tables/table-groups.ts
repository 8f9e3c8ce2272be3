import type { DirectoryTableName } from '../../../../../core/directory/model/tables.ts';

export type TableGroupName = 'people' | 'matters' | 'time' | 'answers' | 'public';

const groupOf: Record<DirectoryTableName, TableGroupName> = {
  organization: 'people',
  units: 'people',
  people: 'people',
  receptionOffices: 'people',
  areas: 'people',
  otherProvinces: 'people',
  services: 'matters',
  topicGroups: 'matters',
  topics: 'matters',
  areaRules: 'matters',
  denunciation: 'matters',
  sla: 'time',
  chains: 'time',
  ladder: 'time',
  life: 'time',
  'calendar.officialTo': 'time',
  'calendar.officeHours': 'time',
  'calendar.unitHours': 'time',
  'calendar.daysOff': 'time',
  'calendar.workedDays': 'time',
  'calendar.proposedDaysOff': 'time',
  'calendar.khmerFestivals': 'time',
  retention: 'time',
  reasons: 'answers',
  answerTemplates: 'answers',
  wording: 'answers',
  announcements: 'public',
  articles: 'public',
  programmes: 'public',
};

export const tableGroupNames: readonly TableGroupName[] = [
  'public',
  'answers',
  'matters',
  'time',
  'people',
];

export function filterTablesByGroup<Table extends { name: DirectoryTableName }>(
  group: TableGroupName,
  tables: readonly Table[],
): Table[] {
  return tables.filter(({ name }) => groupOf[name] === group);
}
