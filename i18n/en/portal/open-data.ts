import type * as Vi from '../../vi/portal/open-data.ts';

export const openDataPageTexts: typeof Vi.openDataPageTexts = {
  title: 'Open data',
  lead: 'Published reports and suggestions with their answers, and what each agency did by month. Anyone may download and reuse them.',
  asOf: (at) =>
    `As of ${at}. Made again each night at 01:30, and as soon as an answer is published or taken back.`,
  notYet: 'There is no data yet. It is first made tonight at 01:30.',
  requests: 'Published reports and suggestions',
  requestsText: (count) =>
    `${count} tickets, a row each. For what is new since a day only, add to the address`,
  figures: 'Results by agency and month',
  figuresText: 'A row for each agency and month, the last 24 months.',
  feeds: 'Follow new answers',
  forPrograms: 'For programs',
  dictionary: 'Data dictionary (datapackage.json)',
  dictionaryTitle: 'What each column means',
  column: 'Column',
  meaning: 'Meaning',
  rulesTitle: 'What the data does not hold',
  rules: [
    'No name, no phone number, nothing that tells who sent it.',
    'Violations only once they were moderated. Health advice and welfare never.',
    'Numbers of 1 to 4 stand as <5. What is taken back from the public leaves the data too: please download all of it once a month.',
  ],
  licenseTitle: 'License',
  license:
    'Creative Commons Attribution 4.0 (CC BY 4.0). Please name “Source: {hotline.officialName}” and the day of your download.',
  excel: 'In Excel: Data → From Text/CSV, file origin UTF-8.',
};
