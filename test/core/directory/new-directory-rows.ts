import { putting } from './directory-edits.ts';

const always = { validFrom: null, validTo: null };

/** Rows for a new unit, its people, a service, a topic and an escalation step. */
export const fire = putting('units', {
  code: 'PCCC',
  name: 'Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ',
  shortName: 'PCCC tinh',
  level: 'province',
  succeededBy: null,
  ...always,
});
const person = (role: string, phone: string) =>
  putting('people', {
    unit: 'PCCC',
    role,
    name: `${role} PCCC`,
    phone,
    email: `${role}@example.vn`,
    ...always,
  });
export const people = [person('handler', '+84900009001'), person('head', '+84900009002')];
/** Public texts of the new service. */
export const serviceTexts = {
  short: 'An toàn cháy nổ',
  name: 'Phản ánh nguy cơ cháy, nổ',
  asks: 'Nguy cơ cháy nổ nào?',
};
export const safety = putting('services', {
  code: 'fire-safety',
  dataCode: 'PC',
  ...serviceTexts,
  translations: { en: { short: 'Fire safety', name: 'Danger of fire', asks: 'What danger?' } },
  look: { tone: 'alarm', icon: 'matter' },
  order: 9,
  isOffered: true,
  isAnonymousAtFirst: false,
  isHealth: false,
  isPublishable: true,
  defaultPriority: 'P2',
  isFallback: false,
  linkedFrom: [],
  emergencyLegalBasis: 'public-task',
  privacy: {
    needsSecondPersonToReveal: true,
    hidesVoiceFromAgencies: true,
    isNeverPublished: false,
    hidesFromPublicLists: false,
    hidesExactPosition: false,
    similarReports: 'listed',
  },
  ...always,
});
export const topic = putting('topics', {
  code: 'PC01',
  service: 'fire-safety',
  name: 'Lối thoát hiểm bị khóa, bị chặn',
  lead: 'PCCC',
  co: ['UBND_XA'],
  defaultPriority: 'P2',
  keywords: ['thoát hiểm'],
  questions: [],
  ...always,
});
export const newEscalationStep = putting('ladder', {
  percent: 120,
  action: 'nhắc lại người đứng đầu',
  notify: [{ to: 'head' }, { to: 'unit', unit: 'PCCC', role: 'handler' }],
  ...always,
});
