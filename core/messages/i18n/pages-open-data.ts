import type { Lang } from '../lang.ts';

const vi = {
  title: 'Dữ liệu mở',
  lead: 'Những phản ánh, góp ý đã công khai cùng câu trả lời, và kết quả giải quyết của từng đơn vị theo tháng. Ai cũng được tải về và dùng lại.',
  asOf: (at: string) =>
    `Cập nhật ${at}. Làm mới mỗi đêm lúc 1 giờ 30, và ngay khi có câu trả lời được công khai hay gỡ xuống.`,
  notYet: 'Chưa có dữ liệu. Lần làm đầu tiên là đêm nay lúc 1 giờ 30.',
  requests: 'Phản ánh, góp ý đã công khai',
  requestsText: (count: string) =>
    `${count} phiếu, mỗi phiếu một dòng. Chỉ lấy phần mới từ một ngày: thêm vào địa chỉ`,
  figures: 'Kết quả theo đơn vị và tháng',
  figuresText: 'Mỗi đơn vị và mỗi tháng một dòng, 24 tháng gần nhất.',
  feeds: 'Theo dõi câu trả lời mới',
  forPrograms: 'Cho chương trình',
  dictionary: 'Mô tả dữ liệu (datapackage.json)',
  dictionaryTitle: 'Từng cột nghĩa là gì',
  column: 'Cột',
  meaning: 'Nghĩa',
  rulesTitle: 'Trong dữ liệu không có gì',
  rules: [
    'Không có tên, số điện thoại hay điều gì cho biết ai đã gửi.',
    'Phản ánh vi phạm chỉ có sau khi được duyệt. Tư vấn sức khỏe và an sinh không bao giờ có.',
    'Số từ 1 đến 4 ghi là <5. Phiếu bị gỡ khỏi trang công khai cũng mất khỏi dữ liệu: xin tải lại toàn bộ mỗi tháng một lần.',
  ],
  licenseTitle: 'Giấy phép',
  license:
    'Creative Commons Ghi công 4.0 (CC BY 4.0). Khi dùng lại, xin ghi: “Nguồn: Tổng đài 1022 Trà Vinh” và ngày tải.',
  excel: 'Mở bằng Excel: chọn Dữ liệu → Từ văn bản/CSV, mã ký tự UTF-8.',
};

const en: typeof vi = {
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
    'Creative Commons Attribution 4.0 (CC BY 4.0). Please name “Source: Tổng đài 1022 Trà Vinh” and the day of your download.',
  excel: 'In Excel: Data → From Text/CSV, file origin UTF-8.',
};

/** Khmer texts of the open data page, not yet reviewed by a native speaker. */
const km: typeof vi = {
  title: 'ទិន្នន័យបើកចំហ',
  lead: 'ការរាយការណ៍ និងសំណើដែលបានផ្សព្វផ្សាយ ព្រមទាំងចម្លើយ និងលទ្ធផលរបស់អង្គភាពនីមួយៗតាមខែ។ អ្នកណាក៏អាចទាញយក និងប្រើឡើងវិញបាន។',
  asOf: (at) => `គិតត្រឹម${at}។ ធ្វើថ្មីរៀងរាល់យប់ នៅម៉ោង 1:30 និងភ្លាមៗពេលចម្លើយត្រូវបានផ្សព្វផ្សាយ ឬដកចេញ។`,
  notYet: 'មិនទាន់មានទិន្នន័យទេ។ ធ្វើលើកដំបូងនៅយប់នេះ ម៉ោង 1:30។',
  requests: 'ការរាយការណ៍ និងសំណើដែលបានផ្សព្វផ្សាយ',
  requestsText: (count) => `${count} សំណើ មួយជួរក្នុងមួយសំណើ។ យកតែអ្វីថ្មីចាប់ពីថ្ងៃណាមួយ៖ បន្ថែមទៅអាសយដ្ឋាន`,
  figures: 'លទ្ធផលតាមអង្គភាព និងខែ',
  figuresText: 'មួយជួរសម្រាប់អង្គភាព និងខែនីមួយៗ 24 ខែចុងក្រោយ។',
  feeds: 'តាមដានចម្លើយថ្មី',
  forPrograms: 'សម្រាប់កម្មវិធី',
  dictionary: 'វចនានុក្រមទិន្នន័យ (datapackage.json)',
  dictionaryTitle: 'ជួរឈរនីមួយៗមានន័យដូចម្តេច',
  column: 'ជួរឈរ',
  meaning: 'ន័យ',
  rulesTitle: 'អ្វីដែលគ្មានក្នុងទិន្នន័យ',
  rules: [
    'គ្មានឈ្មោះ លេខទូរស័ព្ទ ឬអ្វីដែលប្រាប់ថាអ្នកណាបានផ្ញើ។',
    'ការរាយការណ៍អំពីការបំពានមានតែក្រោយពេលពិនិត្យ។ សុខភាព និងសុខុមាលភាពមិនដែលមានទេ។',
    'ចំនួនពី 1 ដល់ 4 សរសេរថា <5។ អ្វីដែលដកចេញពីសាធារណៈក៏បាត់ពីទិន្នន័យដែរ៖ សូមទាញយកទាំងអស់ម្តងក្នុងមួយខែ។',
  ],
  licenseTitle: 'អាជ្ញាបណ្ណ',
  license:
    'Creative Commons Attribution 4.0 (CC BY 4.0)។ សូមសរសេរ «ប្រភព៖ Tổng đài 1022 Trà Vinh» និងថ្ងៃទាញយក។',
  excel: 'ក្នុង Excel៖ Data → From Text/CSV, UTF-8។',
};

const textsByLang: Record<Lang, typeof vi> = { vi, en, km };

export function getOpenDataPageTexts(lang: Lang): typeof vi {
  return textsByLang[lang];
}
