import type { Lang } from '../lang.ts';

/** Error responses about confirmation codes, which are sent by SMS and required after too many wrong PINs. */
export const confirmationCodeErrorTexts = {
  vi: {
    'confirmation-needed': {
      title: 'Cần mã xác nhận',
      detail:
        'Hôm nay đã có quá nhiều lần nhập sai PIN của phản ánh này. Xin lấy mã xác nhận gửi đến số điện thoại quý vị đã để lại, rồi nhập cùng PIN; hoặc gọi 1022.',
    },
    'confirmation-not-needed': {
      title: 'Chưa cần mã xác nhận',
      detail: 'Phản ánh này mở được bằng PIN. Xin nhập PIN.',
    },
    'too-many-confirmations': {
      title: 'Đã gửi mã xác nhận nhiều lần',
      detail: 'Lần này không gửi tin nhắn. Xin đợi rồi thử lại, hoặc gọi 1022.',
    },
  },
  en: {
    'confirmation-needed': {
      title: 'A confirmation code is needed',
      detail:
        'There were too many wrong PINs for this report today. Please get a confirmation code by SMS to the number that you left, and enter it with your PIN; or call 1022.',
    },
    'confirmation-not-needed': {
      title: 'No confirmation code is needed',
      detail: 'The PIN opens this report. Please enter the PIN.',
    },
    'too-many-confirmations': {
      title: 'Confirmation codes were sent several times',
      detail: 'No message is sent this time. Please try later, or call 1022.',
    },
  },
  km: {
    'confirmation-needed': {
      title: 'ត្រូវការលេខកូដបញ្ជាក់',
      detail:
        'ថ្ងៃនេះ មានការបញ្ចូល PIN ខុសច្រើនដងពេកសម្រាប់របាយការណ៍នេះ។ សូមយកលេខកូដបញ្ជាក់ដែលផ្ញើទៅលេខទូរស័ព្ទដែលលោកអ្នកបានទុក រួចបញ្ចូលជាមួយ PIN ឬទូរស័ព្ទទៅលេខ 1022។',
    },
    'confirmation-not-needed': {
      title: 'មិនទាន់ត្រូវការលេខកូដបញ្ជាក់ទេ',
      detail: 'របាយការណ៍នេះបើកបានដោយ PIN។ សូមបញ្ចូល PIN។',
    },
    'too-many-confirmations': {
      title: 'បានផ្ញើលេខកូដបញ្ជាក់ច្រើនដង',
      detail: 'លើកនេះមិនផ្ញើសារទេ។ សូមរង់ចាំ រួចសាកម្តងទៀត ឬទូរស័ព្ទទៅលេខ 1022។',
    },
  },
};

/** Validation messages for the form field of the confirmation code, which is sent by SMS after too many wrong PINs. */
export const confirmationCodeFieldErrorTexts = {
  vi: {
    'confirmation-needed': 'Xin nhập thêm mã xác nhận đã gửi qua tin nhắn.',
    'confirmation-wrong':
      'Mã xác nhận không đúng hoặc đã hết hạn. Xin xem lại tin nhắn, hoặc lấy mã mới.',
  },
  en: {
    'confirmation-needed': 'Please enter the confirmation code that came by SMS as well.',
    'confirmation-wrong':
      'The confirmation code is wrong or has expired. Please look at the message again, or get a new code.',
  },
  km: {
    'confirmation-needed': 'សូមបញ្ចូលលេខកូដបញ្ជាក់ដែលបានផ្ញើតាមសារផង។',
    'confirmation-wrong': 'លេខកូដបញ្ជាក់មិនត្រឹមត្រូវ ឬផុតកំណត់។ សូមពិនិត្យសារម្តងទៀត ឬយកលេខកូដថ្មី។',
  },
};

const vi = {
  label: 'Mã xác nhận',
  hint: '6 chữ số trong tin nhắn SMS của 1022. Mỗi mã dùng được ít nhất một giờ.',
  title: 'Chưa có mã xác nhận?',
  why: 'Mã được gửi đến số điện thoại quý vị đã để lại khi gửi phản ánh. Số đó không hiện ở đây.',
  button: 'Gửi mã xác nhận cho tôi',
  sent: 'Nếu phản ánh này có số di động, tin nhắn có mã xác nhận sẽ đến trong ít phút. Không nhận được, xin gọi 1022.',
  otherwise: {
    title: 'Không để lại số di động?',
    ways: [
      'Mở lại phản ánh bằng điện thoại hoặc máy tính và trình duyệt đã gửi hay đã mở phản ánh này: ở đó chỉ cần PIN.',
      'Gọi 1022, đọc mã phản ánh để nghe kết quả hoặc gặp tổng đài viên.',
      'Thử lại sau 7 giờ sáng: khi đó phản ánh lại mở được bằng PIN.',
    ],
  },
};
type Labels = typeof vi;

const en: Labels = {
  label: 'Confirmation code',
  hint: '6 digits in the SMS from 1022. Each code is valid for at least one hour.',
  title: 'No confirmation code yet?',
  why: 'The code goes to the phone number that you left with your report. The number is not shown here.',
  button: 'Text me a confirmation code',
  sent: 'If this report has a mobile number, an SMS with the confirmation code arrives in a few minutes. If none comes, please call 1022.',
  otherwise: {
    title: 'Did you leave no mobile number?',
    ways: [
      'Use the device and browser from which you sent or opened this report: there the PIN alone is enough.',
      'Call 1022 with the code of your report to hear the result or speak to an operator.',
      'Try again after 7 in the morning: the PIN then opens the report again.',
    ],
  },
};

// Awaits a native speaker's review, as every Khmer page says.
const km: Labels = {
  label: 'លេខកូដបញ្ជាក់',
  hint: '6 ខ្ទង់ ក្នុងសារ SMS របស់ 1022។ លេខកូដនីមួយៗប្រើបានយ៉ាងតិចមួយម៉ោង។',
  title: 'មិនទាន់មានលេខកូដបញ្ជាក់?',
  why: 'លេខកូដផ្ញើទៅលេខទូរស័ព្ទដែលលោកអ្នកបានទុកពេលផ្ញើរបាយការណ៍។ លេខនោះមិនបង្ហាញនៅទីនេះទេ។',
  button: 'ផ្ញើលេខកូដបញ្ជាក់មកខ្ញុំ',
  sent: 'បើរបាយការណ៍នេះមានលេខទូរស័ព្ទដៃ សារដែលមានលេខកូដបញ្ជាក់នឹងមកដល់ក្នុងពេលបន្តិចទៀត។ បើមិនបានទទួល សូមទូរស័ព្ទទៅលេខ 1022។',
  otherwise: {
    title: 'មិនបានទុកលេខទូរស័ព្ទដៃ?',
    ways: [
      'សូមបើករបាយការណ៍ដោយឧបករណ៍ និងកម្មវិធីអ៊ីនធឺណិតដែលបានផ្ញើ ឬបានបើករបាយការណ៍នេះ៖ នៅទីនោះ ត្រូវការតែ PIN ប៉ុណ្ណោះ។',
      'ទូរស័ព្ទទៅលេខ 1022 ហើយប្រាប់លេខកូដរបាយការណ៍ ដើម្បីស្តាប់លទ្ធផល ឬនិយាយជាមួយបុគ្គលិក។',
      'សាកម្តងទៀតក្រោយម៉ោង 7 ព្រឹក៖ ពេលនោះ PIN នឹងបើករបាយការណ៍បានវិញ។',
    ],
  },
};

const labels: Record<Lang, Labels> = { vi, km, en };

export function getConfirmationCodeLabels(lang: Lang): Labels {
  return labels[lang];
}
