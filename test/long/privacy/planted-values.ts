import { segment } from '../../support/samples/photo-files.ts';
import { type Canaries, type PersonalDataKind, personalDataKinds } from './canaries.ts';

/** Where a personal data canary was used: the kind of request and the field. */
type PlantedWordsPosition = { flow: string; field: string };

/** Returns the kind of personal data in a field, which stays the same for the same person. */
const kindOfField = (field: string): PersonalDataKind | undefined => {
  const name = field.replace(/^.*\./, '');
  if (/^(phone|from)$/.test(name)) return 'phone';
  if (/^(name|first_name|last_name)$/.test(name)) return 'name';
  if (name === 'email') return 'email';
  if (name === 'address_string') return 'address';
  return name === 'user' || name === 'device_id' || name === 'account_id' ? 'account' : undefined;
};

/** Returns text of a citizen who includes more personal data than requested. */
const composeTextWithPersonalData = (
  canaries: Canaries,
  place: PlantedWordsPosition,
  of: string,
): string => {
  const put = (kind: PersonalDataKind) =>
    canaries.put(kind, place, `${place.flow} ${place.field} ${of}`);
  return `Mong được gọi lại: ${put('phone')}, ${put('name')}, ${put('idNumber')}, nhà ${put('address')}, thư ${put('email')}. Cảm ơn.`;
};

/** Returns true for text long enough to be written by a person; short values are codes, buttons or selections. */
const isFreeText = (text: string): boolean => text.length >= 20 && text.split(/\s+/).length >= 4;

const isPhone = (text: string): boolean => /^(\+84|0)9[\d ]{8,12}$/.test(text);

const mark = /\{\{(\w+)\}\}/g;

/** Replaces marks such as `{{phone}}` with canaries, for requests that no form would send. */
export function plantMarked(
  canaries: Canaries,
  place: PlantedWordsPosition,
  text: string,
  written = (value: string): string => value,
): string {
  return text.replace(mark, (match, name: string) => {
    const kind = personalDataKinds.find((one) => one === name);
    return kind ? written(canaries.put(kind, place, `${place.flow} ${place.field}`)) : match;
  });
}

/** Returns the last nine digits, which identify a telephone number. */
const sameNumber = (text: string): string => text.replaceAll(/\D/g, '').slice(-9);

const international = (phone: string): string => `+84${phone.slice(1)}`;

const plantText = (canaries: Canaries, place: PlantedWordsPosition, text: string): string => {
  const kind = kindOfField(place.field);
  if (isPhone(text)) {
    const phone = canaries.put('phone', place, sameNumber(text));
    return text.startsWith('+') ? international(phone) : phone;
  }
  if (kind && kind !== 'phone' && text !== '') return canaries.put(kind, place, text);
  return isFreeText(text) ? `${text} ${composeTextWithPersonalData(canaries, place, text)}` : text;
};

/** Returns the value with canaries in every text that a person could write. */
export function plantValue(
  canaries: Canaries,
  place: PlantedWordsPosition,
  value: unknown,
): unknown {
  if (typeof value === 'string') return plantText(canaries, place, value);
  if (Array.isArray(value)) return value.map((one) => plantValue(canaries, place, one));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, one]) => {
    const field = place.field === '' ? name : `${place.field}.${name}`;
    return [name, plantValue(canaries, { ...place, field }, one)];
  });
  const own = Object.fromEntries(entries);
  return isReporter(value, place)
    ? { ...own, name: own.name ?? nameOf(canaries, place, own) }
    : own;
}

/** Returns true for reporter data, which get a name even if the reporter requests anonymity. */
const isReporter = (value: object, { field }: PlantedWordsPosition): boolean =>
  'phone' in value && (field.endsWith('reporter') || 'text' in value);

const nameOf = (
  canaries: Canaries,
  { flow, field }: PlantedWordsPosition,
  { phone }: Record<string, unknown>,
) => canaries.put('name', { flow, field: `${field}.name` }, `of ${phone}`);

/** Removes diacritics, which HTTP headers can't contain. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Adds canaries to the headers that browsers, networks and phones send by themselves. */
export function plantHeaders(
  canaries: Canaries,
  flow: string,
  headers: Record<string, string>,
): Record<string, string> {
  const put = (kind: PersonalDataKind, field: string) =>
    canaries.put(kind, { flow, field }, `${flow} ${field}`);
  const email = put('email', 'referer');
  return {
    ...headers,
    'user-agent': `Mozilla/5.0 (Android; ${plain(put('name', 'user-agent'))}) Build/${put('phone', 'user-agent')}`,
    referer: `https://mang-xa-hoi.vn/tim?q=${encodeURIComponent(email)}`,
    'x-note': encodeURIComponent(put('address', 'x-note')),
    'x-amzn-trace-id': `Root=1-5759e988-bd862e3fe1be46a994272793;Note=${put('idNumber', 'x-amzn-trace-id')}`,
    cookie: [headers['cookie'], `ghi-chu=${put('account', 'cookie')}`].filter(Boolean).join('; '),
  };
}

/** Returns the photo with canaries in its metadata. */
export function plantPhoto(canaries: Canaries, flow: string, photo: Uint8Array): Buffer {
  const place = { flow, field: 'metadata' };
  const owner = composeTextWithPersonalData(canaries, place, 'photo');
  const plain = Buffer.from(photo);
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.from(`Exif\0\0${owner}`)),
    segment(0xe1, Buffer.from(owner, 'utf16le')),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${owner}`)),
    segment(0xfe, Buffer.from(owner)),
    plain.subarray(2),
    Buffer.from(owner),
  ]);
}
