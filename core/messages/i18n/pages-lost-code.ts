import type { Lang } from '../lang.ts';

const vi = {
  link: 'Mất mã hoặc PIN?',
  title: 'Mất mã hoặc PIN',
  lead: 'Ghi số di động quý vị đã để lại khi gửi phản ánh. Mã và PIN được nhắn đến chính số đó, không hiện ở đây.',
  label: 'Số điện thoại',
  hint: 'Chỉ cần số này, không cần gì khác. Ví dụ: 0912 345 678.',
  button: 'Nhắn mã cho tôi',
  whoSees:
    'Số này chỉ dùng để tìm phiếu của quý vị, không lưu lại ở trang này. Ai hỏi cũng thấy cùng một câu trả lời.',
  noPhone: 'Không để lại số di động? Xin gọi 1022: tổng đài tìm giúp quý vị.',
  errorTitle: 'Chưa gửi được. Xin xem chỗ sau',
  asked: {
    title: 'Chúng tôi đã nhận yêu cầu',
    what: 'Nếu số quý vị ghi có phản ánh còn theo dõi được, tin nhắn có mã và PIN sẽ đến số đó trong ít phút.',
    quiet: 'Từ 22 giờ đến 7 giờ chúng tôi không nhắn tin; tin sẽ đến sau 7 giờ.',
    limits: 'Mỗi ngày chỉ nhắn một lần. Tin có mã của nhiều nhất ba phản ánh mới nhất.',
    nothing:
      'Không nhận được tin? Có thể số đã ghi khác số này, hoặc việc đã kết thúc lâu. Xin gọi 1022 từ chính số đó.',
    follow: 'Tôi có mã rồi, xem tình trạng',
  },
};
type Words = typeof vi;

const en: Words = {
  link: 'Lost your code or PIN?',
  title: 'Lost code or PIN',
  lead: 'Write the mobile number that you left with your report. Code and PIN go by text message to that very number, and are not shown here.',
  label: 'Phone number',
  hint: 'This number is all we need. For example: 0912 345 678.',
  button: 'Text me my code',
  whoSees:
    'The number is only used to find your reports and is not kept by this page. Whoever asks gets the same answer here.',
  noPhone: 'You left no mobile number? Please call 1022, and we will look for it with you.',
  errorTitle: 'Not sent yet. Please look at this',
  asked: {
    title: 'We have your request',
    what: 'If that number has reports that can still be followed, a message with code and PIN reaches it in a few minutes.',
    quiet: 'From 22:00 to 7:00 we send no messages; yours comes after 7:00.',
    limits: 'We send one message a day, with the codes of your latest three reports at most.',
    nothing:
      'No message? You may have left another number, or the matter ended long ago. Please call 1022 from that very number.',
    follow: 'I have my code: follow my report',
  },
};

// Awaits a native speaker's review, as every Khmer page says.
const km: Words = {
  link: 'បាត់លេខកូដ ឬ PIN?',
  title: 'បាត់លេខកូដ ឬ PIN',
  lead: 'សូមសរសេរលេខទូរស័ព្ទដៃ ដែលលោកអ្នកបានទុកពេលផ្ញើរបាយការណ៍។ លេខកូដ និង PIN នឹងផ្ញើជាសារទៅលេខនោះ មិនបង្ហាញនៅទីនេះទេ។',
  label: 'លេខទូរស័ព្ទ',
  hint: 'ត្រូវការតែលេខនេះ។ ឧទាហរណ៍៖ 0912 345 678។',
  button: 'ផ្ញើលេខកូដមកខ្ញុំ',
  whoSees: 'លេខនេះប្រើសម្រាប់រករបាយការណ៍របស់លោកអ្នកប៉ុណ្ណោះ មិនរក្សាទុកនៅទំព័រនេះទេ។',
  noPhone: 'មិនបានទុកលេខទូរស័ព្ទដៃ? សូមទូរស័ព្ទទៅលេខ 1022។',
  errorTitle: 'មិនទាន់បានផ្ញើទេ។ សូមមើលខាងក្រោម',
  asked: {
    title: 'យើងបានទទួលសំណើហើយ',
    what: 'បើលេខនោះមានរបាយការណ៍ដែលនៅតាមដានបាន សារដែលមានលេខកូដ និង PIN នឹងទៅដល់លេខនោះ ក្នុងពេលបន្តិចទៀត។',
    quiet: 'ពីម៉ោង 22 ដល់ម៉ោង 7 យើងមិនផ្ញើសារទេ។ សារនឹងមកដល់ក្រោយម៉ោង 7។',
    limits: 'មួយថ្ងៃផ្ញើតែម្តង។ សារមានលេខកូដនៃរបាយការណ៍ថ្មីៗ យ៉ាងច្រើនបី។',
    nothing: 'មិនបានទទួលសារ? សូមទូរស័ព្ទទៅលេខ 1022 ពីលេខនោះ។',
    follow: 'ខ្ញុំមានលេខកូដហើយ មើលស្ថានភាព',
  },
};

const textsByLang: Record<Lang, Words> = { vi, km, en };

export function getLostCodePageTexts(lang: Lang): Words {
  return textsByLang[lang];
}
