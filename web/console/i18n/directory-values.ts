import type { ConsoleTexts } from './console-texts.ts';

type ValueLabel = readonly [value: string, vi: string, en: string];

/**
 * Labels of coded values in directory rows. A key with the prefix `field=` applies to that field only, because equal values
 * can have different meanings.
 */
const values: readonly ValueLabel[] = [
  ['handler', 'người xử lý', 'handler'],
  ['head', 'lãnh đạo', 'head'],
  ['duty', 'người trực', 'on duty'],
  ['above-head', 'cấp trên lãnh đạo', 'above the head'],
  ['to=unit', 'một đơn vị', 'a unit'],
  ['province', 'tỉnh', 'province'],
  ['district', 'huyện', 'district'],
  ['commune', 'xã', 'commune'],
  ['operator', 'tổng đài', 'hotline'],
  ['city', 'thành phố', 'city'],
  ['town', 'thị xã', 'town'],
  ['rural-district', 'huyện', 'rural district'],
  ['ward', 'phường', 'ward'],
  ['township', 'thị trấn', 'township'],
  ['public-holiday', 'ngày lễ', 'public holiday'],
  ['compensatory', 'nghỉ bù', 'compensatory'],
  ['swap', 'hoán đổi ngày làm', 'swapped'],
  ['chol-chnam-thmay', 'Chôl Chnăm Thmây', 'Chol Chnam Thmay'],
  ['sene-dolta', 'Sene Đolta', 'Sene Dolta'],
  ['ok-om-bok', 'Ok Om Bok', 'Ok Om Bok'],
  ['close', 'kết thúc', 'close'],
  ['refuse', 'không tiếp nhận', 'refuse'],
  ['refer', 'chuyển nơi khác', 'refer'],
  ['reveal', 'mở danh tính', 'reveal identity'],
  ['normal', 'thường', 'normal'],
  ['urgent', 'khẩn', 'urgent'],
  ['wall', 'tính cả ngày đêm', 'around the clock'],
  ['working', 'tính giờ làm việc', 'in office hours'],
  ['working-days', 'tính ngày làm việc', 'in working days'],
  ['kind=text', 'chữ', 'text'],
  ['kind=number', 'số', 'number'],
  ['verdict=no', 'không thuộc diện', 'not eligible'],
  ['verdict=person', 'phải có người xem', 'a person must look'],
  ['yes-no', 'có hay không', 'yes or no'],
  ['choice', 'chọn một', 'choice'],
  ['forward', 'chuyển', 'pass on'],
  ['acknowledge', 'tiếp nhận', 'acknowledge'],
  ['resolve', 'giải quyết', 'resolve'],
  ['place-source', 'địa điểm lấy từ đâu', 'where a place comes from'],
  ['ambiguous-name', 'tên trùng nhiều nơi', 'ambiguous name'],
  ['unit-by-area', 'đơn vị theo địa bàn', 'unit by area'],
  ['park', 'khu riêng (khu công nghiệp …)', 'area of its own'],
  ['accused', 'phản ánh về chính đơn vị', 'about the unit itself'],
  ['emergency', 'khẩn cấp', 'emergency'],
  ['elsewhere', 'nơi khác trả lời', 'answered elsewhere'],
];

export const directoryValueLabels: ConsoleTexts<Readonly<Record<string, string>>> = {
  vi: Object.fromEntries(values.map(([value, vi]) => [value, vi])),
  en: Object.fromEntries(values.map(([value, , en]) => [value, en])),
};

export function getDirectoryValueLabel(
  labels: Readonly<Record<string, string>>,
  field: string,
  value: string,
): string {
  return labels[`${field}=${value}`] ?? labels[value] ?? value;
}
