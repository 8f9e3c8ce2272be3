import type { DetectableText } from '../detectable-text.ts';
import { findPersonalDataMarks, type PersonalDataSpan } from '../text-mark.ts';

const number = String.raw`(?:(?: (?:số|so))?[ :]{1,3}\d{1,4}(?:[-/]\d{1,4})?)(?![.,]?\d| ?(?:m2|m²|ha|công|tháng|thang|năm|ngày|ngay|tuần|lần|người|hộ)(?!\p{L}))`;
const sheet = `(?:tờ|to)(?: (?:bản đồ|ban do))?(?: (?:địa chính|dia chinh))?${number}`;
const between = `[ ,;-]{1,3}(?:(?:thuộc|thuoc|và|va) )?`;

/**
 * Pattern for a land-parcel number. "thua" without diacritics also means "to lose", so "dat", "so" or a map sheet must
 * follow.
 */
const parcel = new RegExp(
  [
    String.raw`(?<!\p{L})thửa(?: đất)?${number}(?:${between}${sheet})?`,
    String.raw`(?<!\p{L})thua dat${number}(?:${between}${sheet})?`,
    String.raw`(?<!\p{L})thua so \d{1,4}(?!\d)(?:${between}${sheet})?`,
    String.raw`(?<!\p{L})thua${number}${between}${sheet}`,
    String.raw`(?<!\p{L})(?:tờ bản đồ|to ban do)(?: (?:địa chính|dia chinh))?${number}`,
  ].join('|'),
  'gu',
);

/** Finds numbers of land parcels and cadastral map sheets. The land register links them to their owner. */
export function findLandParcels({ marked }: DetectableText): PersonalDataSpan[] {
  return findPersonalDataMarks('personal-location', parcel, marked.toLowerCase());
}
