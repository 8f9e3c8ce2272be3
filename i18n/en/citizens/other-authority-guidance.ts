import type * as Vi from '../../vi/citizens/other-authority-guidance.ts';

export const otherAuthorityGuidanceTexts: typeof Vi.otherAuthorityGuidanceTexts = {
  elsewhere: ({ province, hotline }) => ({
    title: 'This is a matter of another province',
    lines: [
      `The place you wrote is in ${province}. Please call ${hotline}, the hotline there. Nothing was recorded here.`,
      'If it happened in {hotline.area}, please choose the {hotline.communeTypes} and send again.',
    ],
  }),
  dial: (hotline) => `Call ${hotline}`,
  chooseCommune: 'Choose the {hotline.communeTypes}',
  denunciation: (office) => ({
    title: 'Is this a formal denunciation?',
    lines: [
      'A denunciation (tố cáo) tells the authorities that a person or a body has broken the law. By the Law on Denunciation it needs the date, the name and address of the person who makes it, and a signature or fingerprint. Who made it is kept secret.',
      'Hotline 1022 may therefore take none. We have kept nothing of what you sent.',
      office
        ? `Please bring it or send it to: ${office.name}. Address: ${office.address}. Open ${office.hours}.`
        : 'Please call 1022 and ask where citizens are received.',
      ...(office && !office.isConfirmed
        ? ['Please call 1022 and ask about address and hours before you go.']
        : []),
    ],
  }),
  onlyReportByApi: 'If it is only a report, please send it again with "notDenunciation": true.',
  notDenunciation: {
    label: 'This is a report, not a denunciation',
    hint: 'A report is kept and passed to the unit that deals with it. The unit it is about gets no copy.',
  },
  accused: {
    label: 'Is this a complaint about a public office or an official?',
    hint: 'If so, the level above or the inspectorate handles it. The office and the units below it get no copy.',
    none: 'No',
    some: 'Yes',
    unnamed: 'Yes, but I don’t know which office',
  },
  levels: {
    commune: 'Of the {hotline.communeTypes} where it happened',
    district: 'Of the district where it happened',
    province: 'Of the province',
    former: 'Offices that have been merged or have ended',
  },
};
