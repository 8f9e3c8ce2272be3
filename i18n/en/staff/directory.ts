import type * as Vi from '../../vi/staff/directory.ts';

export const directoryTableLabels: typeof Vi.directoryTableLabels = {
  organization: 'Hotline details',
  areas: 'Area',
  otherProvinces: 'Other province',
  units: 'Unit',
  services: 'Service',
  topicGroups: 'Group of topics',
  topics: 'Topic',
  areaRules: 'Rule on places',
  sla: 'Deadlines',
  chains: 'Chain of superiors',
  ladder: 'Rung',
  life: 'Numbers of a ticket’s life',
  reasons: 'Reason to end a ticket',
  answerTemplates: 'Template of an answer',
  people: 'Person',
  denunciation: 'Phrase of a denunciation',
  receptionOffices: 'Reception office',
  announcements: 'Announcement',
  articles: 'Article of the knowledge base',
  programmes: 'Welfare programme',
  retention: 'How long data is kept',
  wording: 'Words of a message',
  'calendar.officialTo': 'Calendar is official until',
  'calendar.officeHours': 'Office hours',
  'calendar.unitHours': 'Hours of a unit',
  'calendar.daysOff': 'Day off',
  'calendar.workedDays': 'Worked day of rest',
  'calendar.proposedDaysOff': 'Expected day off',
  'calendar.khmerFestivals': 'Khmer festival',
};

export const directoryChangeVerbs: typeof Vi.directoryChangeVerbs = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  kept: 'left as it is',
};

export const partialDirectoryPreviewNote: typeof Vi.partialDirectoryPreviewNote = (count) =>
  `Only ${count} open tickets were looked at; there are more, so the real numbers may be higher.`;
