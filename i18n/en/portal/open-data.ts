import type * as Vi from '../../vi/portal/open-data.ts';

export const openDataPageTexts: typeof Vi.openDataPageTexts = {
  title: 'Open data',
  lead: 'Published reports and suggestions with their answers, and the results of each agency by month. Anyone may download and reuse the data.',
  asOf: (at) =>
    `As of ${at}. Updated every night at 01:30, and as soon as an answer is published or withdrawn.`,
  notYet: 'There is no data yet. It will be available from 01:30 tonight.',
  requests: 'Published reports and suggestions',
  requestsText: (count) =>
    `${count} reports, one row each. To download only what is new since a date, add to the address:`,
  figures: 'Results by agency and month',
  figuresText: 'One row for each agency and month, for the last 24 months.',
  feeds: 'Follow new answers',
  forPrograms: 'For developers',
  dictionary: 'Data dictionary (datapackage.json)',
  dictionaryTitle: 'What each column means',
  column: 'Column',
  meaning: 'Meaning',
  rulesTitle: 'What the data does not contain',
  rules: [
    'Names, phone numbers or anything else that reveals the sender.',
    'Reports of violations before they are approved. Health and welfare requests are never included.',
    'Exact numbers from 1 to 4: they are shown as <5. Withdrawn reports are also removed from the data, so please download all of it once a month.',
  ],
  licenseTitle: 'License',
  license:
    'Creative Commons Attribution 4.0. Please name “Source: {hotline.officialName}” and the day of your download.',
  licenseText: 'Full text of the licence CC BY 4.0',
  excel: 'In Excel: Data → From Text/CSV, file origin UTF-8.',
};
