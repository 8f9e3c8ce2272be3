type LocalizedText = { vi: string; en: string; km: string };
export type OpenDataColumn = {
  name: string;
  type: 'string' | 'datetime' | 'number' | 'integer' | 'boolean' | 'yearmonth';
  isRequired?: boolean;
  description: LocalizedText;
};

const localize = (vi: string, en: string, km: string): LocalizedText => ({ vi, en, km });

/**
 * Columns of the published requests in the open data: those of GeoReport's bulk format, plus the deadline and the reason for
 * closing.
 */
export const openDataRequestColumns = [
  {
    name: 'service_request_id',
    type: 'string',
    isRequired: true,
    description: localize('Mã phiếu', 'Ticket code', 'លេខកូដសំណើ'),
  },
  {
    name: 'requested_datetime',
    type: 'datetime',
    isRequired: true,
    description: localize('Lúc tiếp nhận', 'Time received', 'ពេលទទួល'),
  },
  {
    name: 'updated_datetime',
    type: 'datetime',
    isRequired: true,
    description: localize(
      'Lần thay đổi công khai gần nhất',
      'Time of the last public change',
      'ការផ្លាស់ប្តូរជាសាធារណៈចុងក្រោយ',
    ),
  },
  {
    name: 'closed_date',
    type: 'datetime',
    description: localize(
      'Lúc trả lời hoặc đóng; trống nếu đang mở',
      'Time answered or closed; empty while open',
      'ពេលឆ្លើយ ឬបិទ; ទទេបើនៅបើក',
    ),
  },
  {
    name: 'status_description',
    type: 'string',
    isRequired: true,
    description: localize(
      'open (đang mở) hoặc closed (đã xong)',
      'open or closed',
      'open (បើក) ឬ closed (បិទ)',
    ),
  },
  {
    name: 'status_notes',
    type: 'string',
    description: localize(
      'Trạng thái bằng lời và câu trả lời đã công khai',
      'Status as text, with the published answer',
      'ស្ថានភាព និងចម្លើយដែលបានផ្សព្វផ្សាយ',
    ),
  },
  {
    name: 'source',
    type: 'string',
    isRequired: true,
    description: localize(
      'Gửi qua đâu: web, voice, chat, zalo, messenger, operator, open311',
      'Channel: web, voice, chat, zalo, messenger, operator, open311',
      'ផ្ញើតាម៖ web, voice, chat, zalo, messenger, operator, open311',
    ),
  },
  {
    name: 'service_name',
    type: 'string',
    isRequired: true,
    description: localize('Dịch vụ', 'Service', 'សេវា'),
  },
  { name: 'service_subtype', type: 'string', description: localize('Chủ đề', 'Topic', 'ប្រធានបទ') },
  {
    name: 'description',
    type: 'string',
    isRequired: true,
    description: localize(
      'Câu hỏi hoặc phản ánh, đã được viết lại, không có dữ liệu cá nhân',
      'Question or report as published, without personal data',
      'សំណួរ ឬការរាយការណ៍ដែលបានសរសេរឡើងវិញ គ្មានទិន្នន័យផ្ទាល់ខ្លួន',
    ),
  },
  {
    name: 'agency_responsible',
    type: 'string',
    description: localize('Đơn vị trả lời', 'Unit that answered', 'អង្គភាពដែលឆ្លើយ'),
  },
  {
    name: 'address',
    type: 'string',
    description: localize('Xã, phường, thị trấn', 'Commune', 'ឃុំ សង្កាត់'),
  },
  {
    name: 'lat',
    type: 'number',
    description: localize(
      'Vĩ độ (WGS84), làm tròn',
      'Latitude (WGS84), rounded',
      'រយៈទទឹង (WGS84) បង្គត់',
    ),
  },
  {
    name: 'long',
    type: 'number',
    description: localize(
      'Kinh độ (WGS84), làm tròn',
      'Longitude (WGS84), rounded',
      'រយៈបណ្តោយ (WGS84) បង្គត់',
    ),
  },
  {
    name: 'expected_datetime',
    type: 'datetime',
    description: localize(
      'Hạn trả lời; trống khi đang chờ người gửi bổ sung',
      'Deadline; empty while waiting for the citizen',
      'ថ្ងៃកំណត់ឆ្លើយ',
    ),
  },
  {
    name: 'published_datetime',
    type: 'datetime',
    isRequired: true,
    description: localize('Lúc được công khai', 'Time published', 'ពេលផ្សព្វផ្សាយ'),
  },
  {
    name: 'on_time',
    type: 'boolean',
    description: localize(
      'Đúng hạn hay không; trống khi đang mở và chưa tới hạn',
      'Whether the answer was on time; empty while open and not yet due',
      'ទាន់ពេលឬទេ; ទទេបើនៅបើក ហើយមិនទាន់ដល់ពេលកំណត់',
    ),
  },
  {
    name: 'reason_code',
    type: 'string',
    description: localize(
      'Mã lý do đóng, từ chối hoặc chuyển cơ quan khác',
      'Reason code for closing, rejecting or referring',
      'លេខកូដហេតុផលបិទ បដិសេធ ឬបញ្ជូន',
    ),
  },
] as const satisfies readonly OpenDataColumn[];

/** Columns of the unit statistics in the open data, which have one row per unit and month. */
export const openDataStatisticsColumns = [
  {
    name: 'month',
    type: 'yearmonth',
    isRequired: true,
    description: localize('Tháng', 'Month', 'ខែ'),
  },
  {
    name: 'unit_code',
    type: 'string',
    isRequired: true,
    description: localize('Mã đơn vị', 'Unit code', 'លេខកូដអង្គភាព'),
  },
  {
    name: 'unit_name',
    type: 'string',
    isRequired: true,
    description: localize('Tên đơn vị', 'Unit name', 'ឈ្មោះអង្គភាព'),
  },
  {
    name: 'received',
    type: 'string',
    description: localize(
      'Số đã nhận; <5 là từ 1 đến 4; trống nếu mọi số của đơn vị đều dưới 5',
      'Number received; <5 means 1 to 4; empty if all numbers of the unit are below 5',
      'បានទទួល; <5 គឺ 1 ដល់ 4; ទទេបើលេខទាំងអស់តិចជាង 5',
    ),
  },
  {
    name: 'done',
    type: 'string',
    description: localize(
      'Số đã giải quyết; <5 và trống như ở received',
      'Number resolved; <5 and empty as for received',
      'រួចរាល់; <5 និងទទេដូច received',
    ),
  },
  {
    name: 'due',
    type: 'string',
    description: localize(
      'Số đến hạn: trả lời kịp hạn hoặc đã quá hạn, trả lời hay chưa; <5 và trống như ở received',
      'Number due: answered on time, or past the deadline whether answered or not; <5 and empty as for received',
      'ដល់ពេលកំណត់៖ ឆ្លើយទាន់ពេល ឬហួសពេល ទោះឆ្លើយហើយឬនៅ; <5 និងទទេដូច received',
    ),
  },
  {
    name: 'late',
    type: 'string',
    description: localize(
      'Trong số đến hạn, bao nhiêu trễ hạn; trống khi con số để lộ số nhỏ',
      'Number of due tickets that were late; empty if it would disclose a small number',
      'ក្នុងនោះយឺត; ទទេបើបង្ហាញចំនួនតូច',
    ),
  },
  {
    name: 'on_time_percent_from',
    type: 'integer',
    description: localize(
      'Phần trăm đúng hạn, ít nhất',
      'Percentage on time, minimum',
      'ភាគរយទាន់ពេល យ៉ាងតិច',
    ),
  },
  {
    name: 'on_time_percent_to',
    type: 'integer',
    description: localize(
      'Phần trăm đúng hạn, nhiều nhất',
      'Percentage on time, maximum',
      'ភាគរយទាន់ពេល យ៉ាងច្រើន',
    ),
  },
  {
    name: 'rating',
    type: 'number',
    description: localize(
      'Điểm hài lòng 1–5, khi có từ 5 người chấm',
      'Average rating from 1 to 5, if at least 5 citizens rated',
      'ពិន្ទុ 1–5 បើមានពី 5 នាក់',
    ),
  },
  {
    name: 'overdue',
    type: 'string',
    description: localize(
      'Số đang quá hạn lúc tính; chỉ của tháng này',
      'Number overdue at the time of counting; current month only',
      'កំពុងហួសពេលពេលគណនា',
    ),
  },
] as const satisfies readonly OpenDataColumn[];
