import type { Lang } from '../lang.ts';

const vi = {
  link: 'Dữ liệu cá nhân của quý vị: xem, sửa, xóa; ai đã xem',
  title: 'Dữ liệu cá nhân của quý vị',
  back: 'Về phản ánh này',
  keptTitle: 'Chúng tôi đang lưu gì',
  nothing: 'Phản ánh này không còn dữ liệu cá nhân nào.',
  kept: {
    text: 'Nội dung quý vị đã viết.',
    place: 'Nơi xảy ra, theo lời quý vị.',
    answers: 'Câu trả lời cho các câu hỏi thêm.',
    photos: (count: number) => `${count} ảnh.`,
    voices: (count: number) => `${count} lời nhắn bằng giọng nói.`,
    contact: 'Số điện thoại hoặc email, đang niêm phong.',
    name: 'Họ tên, đang niêm phong riêng.',
  },
  bases: {
    'public-task': 'Nội dung được xử lý theo nhiệm vụ pháp luật giao cho tỉnh.',
    'life-at-risk': 'Nội dung được xử lý để cứu người; việc này không cần xin đồng ý trước.',
    consent: 'Số điện thoại, email, họ tên do quý vị đồng ý để lại.',
    'lawful-request': 'Cơ quan có thẩm quyền yêu cầu bằng văn bản.',
  },
  until: (day: string) => `Tất cả sẽ được xóa ${day}.`,
  days: (count: number) => `Tất cả sẽ được xóa ${count} ngày sau khi việc kết thúc.`,
  isHeld: 'Phản ánh này đang được giữ lại theo yêu cầu pháp lý, nên chưa có ngày xóa.',
  seenTitle: 'Ai đã xem phản ánh này',
  seenWhy:
    'Mỗi lần cán bộ mở phản ánh đều được ghi lại. Ở đây nêu chức trách và ngày giờ, không nêu tên.',
  nobody: 'Chưa có ai mở.',
  roles: {
    operator: 'tổng đài viên',
    supervisor: 'giám sát Tổng đài',
    administrator: 'quản trị viên',
    officer: 'cán bộ đơn vị xử lý',
  },
  looks: {
    opened: 'xem phản ánh',
    'found-by-number': 'tìm theo số điện thoại',
    'reveal-asked': 'đề nghị mở họ tên',
    'reveal-approved': 'đồng ý mở họ tên',
    'reveal-refused': 'từ chối mở họ tên',
    'identity-opened': 'mở họ tên',
    listed: 'thấy phản ánh trong danh sách khẩn cấp',
    'contact-opened': 'mở số điện thoại để gọi',
    heard: 'mở lời nhắn để nghe',
  },
  rights: {
    see: 'Xem hoặc nhận bản sao dữ liệu của tôi',
    correct: 'Sửa chỗ sai',
    erase: 'Xóa dữ liệu cá nhân của tôi',
  },
  waiting: (by: string) => `đang chờ, chậm nhất ${by} quý vị được trả lời.`,
  states: {
    granted: 'đã thực hiện.',
    refused: 'không thực hiện được; lý do ở phần diễn biến của phản ánh.',
  },
  ask: {
    title: 'Yêu cầu của quý vị',
    lead: 'Chúng tôi trả lời trong 2 ngày làm việc. Việc cần thêm thời gian thì được báo hạn mới và lý do. Xóa rồi thì không khôi phục được, và việc phải kết thúc trước.',
    label: 'Quý vị muốn gì?',
    text: 'Chỗ nào sai, sửa thành gì, hoặc điều quý vị muốn nói thêm (có thể bỏ trống)',
    hint: 'Tổng đài đọc phần này; đơn vị xử lý không thấy.',
    button: 'Gửi yêu cầu',
  },
  gone: {
    title: 'Dữ liệu cá nhân đã được xóa',
    what: 'Nội dung quý vị viết, ảnh, lời nhắn, họ tên và số điện thoại của phản ánh này đã được xóa và không khôi phục được. Chỉ còn loại việc, địa bàn, đơn vị phụ trách và các mốc thời gian, dùng để thống kê.',
  },
};
export type PrivacyPageTexts = typeof vi;

const en: PrivacyPageTexts = {
  link: 'Your personal data: see, correct, erase; who has seen it',
  title: 'Your personal data',
  back: 'Back to this report',
  keptTitle: 'What we keep',
  nothing: 'Nothing personal is left of this report.',
  kept: {
    text: 'What you wrote.',
    place: 'The place, in your words.',
    answers: 'Your answers to further questions.',
    photos: (count) => (count === 1 ? 'One photo.' : `${count} photos.`),
    voices: (count) => (count === 1 ? 'One voice message.' : `${count} voice messages.`),
    contact: 'Your phone number or email, sealed.',
    name: 'Your name, sealed apart from that.',
  },
  bases: {
    'public-task': 'What you wrote is handled as the law tells the province to.',
    'life-at-risk': 'What you wrote is handled to save a life; nobody is asked for consent first.',
    consent: 'Number, email and name are kept because you chose to leave them.',
    'lawful-request': 'An authority asked for it in writing.',
  },
  until: (day) => `All of it is erased ${day}.`,
  days: (count) => `All of it is erased ${count} days after the matter has ended.`,
  isHeld: 'This report is held for legal reasons, so there is no day yet on which it is erased.',
  seenTitle: 'Who has seen this report',
  seenWhy:
    'Each time that an official opens it is written down. Here stand posts and times, no names.',
  nobody: 'Nobody has opened it yet.',
  roles: {
    operator: 'operator',
    supervisor: 'supervisor of the hotline',
    administrator: 'administrator',
    officer: 'official of the office in charge',
  },
  looks: {
    opened: 'saw the report',
    'found-by-number': 'found it by the phone number',
    'reveal-asked': 'asked to open the name',
    'reveal-approved': 'agreed to open the name',
    'reveal-refused': 'refused to open the name',
    'identity-opened': 'opened the name',
    listed: 'saw it in a list of emergencies',
    'contact-opened': 'opened the number, to call',
    heard: 'opened the voice messages, to listen',
  },
  rights: {
    see: 'See my data, or have a copy',
    correct: 'Correct what is wrong',
    erase: 'Erase my personal data',
  },
  waiting: (by) => `waiting; you are answered ${by} at the latest.`,
  states: {
    granted: 'done.',
    refused: 'cannot be done; why stands among the events of the report.',
  },
  ask: {
    title: 'Your requests',
    lead: 'We answer within 2 working days. What takes longer gets a new date and a reason. What is erased cannot be brought back, and the matter must have ended first.',
    label: 'What do you want?',
    text: 'What is wrong and how it should read, or what else you want to say (may stay empty)',
    hint: 'The hotline reads this; the office in charge does not.',
    button: 'Send',
  },
  gone: {
    title: 'Personal data has been erased',
    what: 'What you wrote, photos, messages, name and phone number of this report have been erased and cannot be brought back. Only the kind of matter, the area, the office in charge and the dates remain, for the figures.',
  },
};

// Awaits a native speaker's review, as every Khmer page says.
const km: PrivacyPageTexts = {
  link: 'ទិន្នន័យផ្ទាល់ខ្លួនរបស់លោកអ្នក៖ មើល កែ លុប និងអ្នកណាបានមើល',
  title: 'ទិន្នន័យផ្ទាល់ខ្លួនរបស់លោកអ្នក',
  back: 'ត្រឡប់ទៅរបាយការណ៍នេះ',
  keptTitle: 'យើងរក្សាទុកអ្វីខ្លះ',
  nothing: 'របាយការណ៍នេះគ្មានទិន្នន័យផ្ទាល់ខ្លួនទៀតទេ។',
  kept: {
    text: 'អ្វីដែលលោកអ្នកបានសរសេរ។',
    place: 'ទីកន្លែង តាមពាក្យរបស់លោកអ្នក។',
    answers: 'ចម្លើយចំពោះសំណួរបន្ថែម។',
    photos: (count) => `រូបថត ${count}។`,
    voices: (count) => `សារជាសំឡេង ${count}។`,
    contact: 'លេខទូរស័ព្ទ ឬអ៊ីមែល ដែលបិទត្រា។',
    name: 'ឈ្មោះ ដែលបិទត្រាដោយឡែក។',
  },
  bases: {
    'public-task': 'ខ្លឹមសារត្រូវបានដោះស្រាយតាមភារកិច្ចដែលច្បាប់ប្រគល់ឱ្យខេត្ត។',
    'life-at-risk': 'ខ្លឹមសារត្រូវបានដោះស្រាយដើម្បីសង្គ្រោះជីវិត មិនចាំបាច់សុំការយល់ព្រមជាមុន។',
    consent: 'លេខទូរស័ព្ទ អ៊ីមែល ឈ្មោះ លោកអ្នកយល់ព្រមទុកឱ្យ។',
    'lawful-request': 'អាជ្ញាធរមានសមត្ថកិច្ចបានស្នើជាលាយលក្ខណ៍អក្សរ។',
  },
  until: (day) => `ទាំងអស់នឹងត្រូវលុប ${day}។`,
  days: (count) => `ទាំងអស់នឹងត្រូវលុប ${count} ថ្ងៃ ក្រោយកិច្ចការបញ្ចប់។`,
  isHeld: 'របាយការណ៍នេះត្រូវរក្សាទុកតាមតម្រូវការច្បាប់ ដូច្នេះមិនទាន់មានថ្ងៃលុបទេ។',
  seenTitle: 'អ្នកណាបានមើលរបាយការណ៍នេះ',
  seenWhy: 'រាល់ពេលមន្ត្រីបើកមើល ត្រូវបានកត់ត្រា។ នៅទីនេះមានតួនាទី និងពេលវេលា គ្មានឈ្មោះទេ។',
  nobody: 'មិនទាន់មានអ្នកណាបើកទេ។',
  roles: {
    operator: 'បុគ្គលិកមជ្ឈមណ្ឌល',
    supervisor: 'អ្នកត្រួតពិនិត្យមជ្ឈមណ្ឌល',
    administrator: 'អ្នកគ្រប់គ្រង',
    officer: 'មន្ត្រីអង្គភាពទទួលបន្ទុក',
  },
  looks: {
    opened: 'មើលរបាយការណ៍',
    'found-by-number': 'រកតាមលេខទូរស័ព្ទ',
    'reveal-asked': 'ស្នើបើកឈ្មោះ',
    'reveal-approved': 'យល់ព្រមបើកឈ្មោះ',
    'reveal-refused': 'បដិសេធមិនឱ្យបើកឈ្មោះ',
    'identity-opened': 'បើកឈ្មោះ',
    listed: 'បានឃើញក្នុងបញ្ជីបន្ទាន់',
    'contact-opened': 'បើកលេខទូរស័ព្ទដើម្បីហៅ',
    heard: 'បើកសារសំឡេងដើម្បីស្តាប់',
  },
  rights: {
    see: 'មើល ឬទទួលច្បាប់ចម្លងទិន្នន័យរបស់ខ្ញុំ',
    correct: 'កែកន្លែងខុស',
    erase: 'លុបទិន្នន័យផ្ទាល់ខ្លួនរបស់ខ្ញុំ',
  },
  waiting: (by) => `កំពុងរង់ចាំ យ៉ាងយូរ ${by} លោកអ្នកនឹងទទួលចម្លើយ។`,
  states: { granted: 'បានអនុវត្ត។', refused: 'មិនអាចអនុវត្តបានទេ មូលហេតុនៅក្នុងដំណើរការនៃរបាយការណ៍។' },
  ask: {
    title: 'សំណើរបស់លោកអ្នក',
    lead: 'យើងឆ្លើយក្នុង 2 ថ្ងៃធ្វើការ។ បើត្រូវការពេលបន្ថែម យើងប្រាប់ថ្ងៃថ្មី និងមូលហេតុ។ អ្វីដែលលុបហើយ មិនអាចយកមកវិញបានទេ ហើយកិច្ចការត្រូវបញ្ចប់ជាមុន។',
    label: 'លោកអ្នកចង់បានអ្វី?',
    text: 'កន្លែងណាខុស ត្រូវកែជាអ្វី ឬអ្វីដែលលោកអ្នកចង់និយាយបន្ថែម (អាចទុកទទេ)',
    hint: 'មជ្ឈមណ្ឌលអានផ្នែកនេះ អង្គភាពទទួលបន្ទុកមិនឃើញទេ។',
    button: 'ផ្ញើសំណើ',
  },
  gone: {
    title: 'ទិន្នន័យផ្ទាល់ខ្លួនត្រូវបានលុបហើយ',
    what: 'អ្វីដែលលោកអ្នកបានសរសេរ រូបថត សារ ឈ្មោះ និងលេខទូរស័ព្ទ នៃរបាយការណ៍នេះត្រូវបានលុប ហើយមិនអាចយកមកវិញបានទេ។ នៅសល់តែប្រភេទកិច្ចការ តំបន់ អង្គភាព និងកាលបរិច្ឆេទ សម្រាប់ស្ថិតិ។',
  },
};

const textsByLang: Record<Lang, PrivacyPageTexts> = { vi, km, en };

export function getPrivacyPageTexts(lang: Lang): PrivacyPageTexts {
  return textsByLang[lang];
}
