import type * as Vi from '../../../vi/portal/info/press.ts';

export const pressPageTexts: typeof Vi.pressPageTexts = {
  title: 'Press, posters, loudspeaker text',
  lead: 'Free to use to make the 1022 hotline known. Each commune has a QR code of its own that leads to the report form with the place filled in.',
  choose: '{hotline.communeTypesLabel}',
  chooseHint: 'Where the poster will hang',
  none: 'The whole area',
  inProvince: 'the province',
  button: 'Show the kit',
  posterTitle: (place) => `Poster for ${place}`,
  poster: 'Download the A4 poster (PDF)',
  qrText: 'The QR code leads to this address. We count scans by place and day, never who scans.',
  loudspeakerTitle: 'Text for loudspeakers',
  loudspeakerHint: 'Read slowly, about a minute.',
  loudspeaker: (place) =>
    `Dear people of ${place}.\nSince 3 December 2021 {hotline.area} has the hotline {hotline.spokenNumber}.\nIf you see a violation or a local problem, have a suggestion, are in hardship or need health advice, call {hotline.spokenNumber} from a fixed line, or {hotline.spokenFullNumber} from a mobile. Day and night, in Vietnamese, Khmer and English.\nEach report has a code to follow it by and a deadline. Whoever reports a violation stays anonymous.\nIf somebody has trouble breathing, chest pain or is confused, call one one five at once.\nThe hotline takes no money and asks for no passwords. Thank you.`,
  linksTitle: 'Links to share',
  links:
    'Each link counts how often it was followed and the reports that came by it, never who came.',
  linkNames: {
    zalo: 'Zalo',
    fanpage: 'Fanpage',
    bao: 'Press',
    loa: 'Loudspeakers',
    'to-roi': 'Leaflets',
    sms: 'Text messages',
  },
  postTitle: 'Short text for Zalo and Facebook',
  post: (address) =>
    `📞 {hotline.name}, day and night, in Vietnamese, Khmer and English.\n• Fixed lines: {hotline.number} • Mobiles: {hotline.fullNumber}\n• Report violations (anonymously) • Suggest • Welfare • Health\n• Online: ${address}\nIn danger of life call 115. 1022 takes no money and asks for no codes.`,
  releaseTitle: 'For the press',
  release:
    'The {hotline.name} takes reports of violations and local problems, and suggestions, informs on welfare and support for people and businesses in hardship, and gives health advice. Open since 3 December 2021, by {hotline.legalBasis}.',
  releaseLinks: [
    ['/thong-bao', 'Latest announcements'],
    ['/cach-goi', 'How to call, keys'],
  ],
  logoTitle: 'Mark',
  logo: 'The hotline’s own mark as SVG, for any size. Please keep its colors, and some room around it. It is no emblem of the state.',
  logoAlt: 'The mark: a white speech bubble on green, with the number 1022',
  logoColor: 'Download in color (SVG)',
  logoPlain: 'Download in one color (SVG)',
  colorsTitle: 'Name and colors',
  colors:
    'Write “{hotline.officialName}”. Main color green #0B5F53, accent lotus #A62B5F, paper #FBFAF6. Typeface: Be Vietnam Pro.',
  sheet: {
    title: '{hotline.name}',
    lead: 'Something to tell the authorities? Call, or scan the code.',
    services: [
      'Report violations and local problems',
      'Make a suggestion',
      'Welfare and support for people and businesses',
      'Health advice and care',
    ],
    fixed: 'Fixed lines',
    mobile: 'Mobiles, other provinces',
    scan: (place) => `Scan to write from ${place}`,
    promises:
      'Day and night · Vietnamese, Khmer, English · A code and a deadline for each report · Violations anonymously',
    emergency: 'Trouble breathing, chest pain, confusion, convulsions: call 115 now',
    free: '1022 takes no money and asks for no codes.',
  },
};
