import type * as Vi from '../../vi/citizens/status-labels.ts';

export const publicStatusLabels: typeof Vi.publicStatusLabels = {
  new: 'បានទទួល',
  triage: 'បានទទួល',
  waiting: 'រង់ចាំព័ត៌មានបន្ថែម',
  assigned: 'បានបញ្ជូនទៅដោះស្រាយ',
  'in-progress': 'កំពុងដោះស្រាយ',
  returned: 'កំពុងដោះស្រាយ',
  extended: 'កំពុងដោះស្រាយ – បន្ថែមពេល',
  'in-review': 'កំពុងដោះស្រាយ',
  answered: 'បានឆ្លើយ',
  reopened: 'កំពុងដោះស្រាយឡើងវិញ',
  closed: 'បានបិទ',
  refused: 'បានបដិសេធ',
  merged: 'បានបញ្ចូលគ្នា',
  referred: 'បានបញ្ជូនទៅស្ថាប័នមានសមត្ថកិច្ច',
};
