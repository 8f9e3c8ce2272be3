import type * as Vi from '../../../vi/portal/info/press.ts';

export const pressPageTexts: typeof Vi.pressPageTexts = {
  title: 'Press, posters, loudspeaker text',
  lead: 'Use these freely to make the 1022 hotline known. Each commune has its own QR code, which opens the report form with the place filled in.',
  choose: '{hotline.communeTypesLabel}',
  chooseHint: 'Where the poster will hang',
  none: 'The whole area',
  button: 'Show poster and texts',
  posterTitle: (place) => `Poster for ${place}`,
  poster: 'Download the A4 poster (PDF)',
  qrText: 'The QR code leads to this address. We count scans by place and day, never who scans.',
  loudspeakerTitle: 'Text for loudspeakers',
  loudspeakerHint: 'Read slowly, about a minute.',
  loudspeaker: ({ place, services }) =>
    `Dear people of ${place}.\nSince 3 December 2021 {hotline.area} has the hotline {hotline.spokenNumber}.\nCall {hotline.spokenNumber} from a fixed line, or {hotline.spokenFullNumber} from a mobile, about: ${services}. Day and night, in Vietnamese, Khmer and English.\nEach report has a code to track it and a deadline. People who report a violation stay anonymous.\nIf someone has trouble breathing, chest pain or is confused, call one one five at once.\nThe hotline never asks for money or passwords. Thank you.`,
  linksTitle: 'Links to share',
  links: 'Each link counts visits and the reports sent from it, but not who visited.',
  linkNames: {
    zalo: 'Zalo',
    fanpage: 'Fanpage',
    bao: 'Press',
    loa: 'Loudspeakers',
    'to-roi': 'Leaflets',
    sms: 'Text messages',
  },
  postTitle: 'Short text for Zalo and Facebook',
  post: ({ address, services }) =>
    `{hotline.name}, day and night, in Vietnamese, Khmer and English.\n• Fixed lines: {hotline.number} • Mobiles: {hotline.fullNumber}\n• ${services}\n• Reports of violations are anonymous\n• Online: ${address}\nIf a life is in danger, call 115. 1022 never asks for money or OTP codes.`,
  releaseTitle: 'For the press',
  release: ({ services, legalBasis }) =>
    `The {hotline.name} serves people and businesses with: ${services}. It opened on 3 December 2021${legalBasis ? `, under ${legalBasis}` : ''}.`,
  releaseLinks: [
    ['/thong-bao', 'Latest announcements'],
    ['/cach-goi', 'How to call, keys'],
  ],
  logoTitle: 'Logo',
  logo: 'The hotline’s own logo as SVG, for any size. Please keep its colours and some space around it. It is not a state emblem.',
  logoAlt: 'The logo: a white speech bubble on green, with the number 1022',
  logoColor: 'Download in colour (SVG)',
  logoPlain: 'Download in one colour (SVG)',
  colorsTitle: 'Name and colours',
  colors:
    'Write “{hotline.officialName}”. Main colour green #0B5F53, accent colour lotus #A62B5F, paper #FBFAF6. Typeface: Be Vietnam Pro.',
  sheet: {
    title: '{hotline.name}',
    lead: 'Something to tell the authorities? Call, or scan the code.',
    fixed: 'Fixed lines',
    mobile: 'Mobiles, other places',
    scan: (place) => `Scan to report from ${place}`,
    promises:
      'Day and night · Vietnamese, Khmer, English · A code and a deadline for each report · Violations anonymously',
    emergency: 'Trouble breathing, chest pain, confusion, seizure: call 115 now',
    free: '1022 never asks for money or OTP codes.',
  },
};
