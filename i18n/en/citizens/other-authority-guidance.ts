import type * as Vi from '../../vi/citizens/other-authority-guidance.ts';

export const otherAuthorityGuidanceTexts: typeof Vi.otherAuthorityGuidanceTexts = {
  elsewhere: ({ province, hotline }) => ({
    title: 'Another province is responsible',
    lines: [
      `The place you gave is in ${province}. Please call ${hotline}, the hotline there. Your report was not recorded here.`,
      'If it happened in {hotline.area}, please choose the {hotline.communeTypes} and send again.',
    ],
  }),
  dial: (hotline) => `Call ${hotline}`,
  chooseCommune: 'Choose the {hotline.communeTypes}',
  denunciation: (office) => ({
    title: 'This may be a denunciation',
    lines: [
      'A denunciation (tố cáo) reports to the authorities that a person or an organisation has broken the law. The Law on Denunciation requires the date, the name and address of the sender, and a signature or fingerprint. The identity of the sender is kept secret.',
      'The 1022 hotline therefore cannot accept it. We have not stored what you sent.',
      office
        ? `Please send it or bring it to: ${office.name}. Address: ${office.address}. Opening hours: ${office.hours}.`
        : 'Please call 1022 to ask where to go.',
      ...(office && !office.isConfirmed
        ? ['Please call 1022 to check the address and opening hours before you go.']
        : []),
    ],
  }),
  onlyReportByApi: 'If it is only a report, please send it again with "notDenunciation": true.',
  notDenunciation: {
    label: 'This is a report, not a denunciation',
    hint: 'A report is stored and sent to the office in charge. The office it is about does not get a copy.',
  },
  accused: {
    label: 'Is this a complaint about a public office or an official?',
    hint: 'If so, its superiors or the inspectorate handle it. The office and the units below it do not get a copy.',
    none: 'No',
    some: 'Yes',
    unnamed: 'Yes, but I don’t know which office',
    which: 'Which office is it about?',
    unsure: 'I don’t know which office',
    search: 'Or type the name of the office',
    searchHint: 'Former names work too. Examples: UBND phường 7, Sở Giao thông vận tải.',
    found: (typed) => `Found for “${typed}”`,
  },
  levels: {
    commune: 'Of the {hotline.communeTypes} where it happened',
    district: 'Of the district where it happened',
    province: 'Of the province',
    former: 'Offices that have been merged or have ended',
  },
};
