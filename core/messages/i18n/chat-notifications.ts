import type { Lang } from '../lang.ts';
import { dataRequestChatTexts } from './data-request-messages.ts';
import type { DataRequestMessageKind, MessageValues, TicketEnding } from './message-text-types.ts';

type TextOf = (facts: MessageValues) => string;

export type ChatNotificationTexts = {
  about: Record<
    'answered' | 'asked' | 'reminded' | 'extended' | 'merged' | 'unmerged' | DataRequestMessageKind,
    TextOf
  >;
  ended: Record<TicketEnding, TextOf>;
  /** Instruction for opening the ticket page with ticket code and PIN. */
  howToOpen: string;
  open: string;
};

const vi: ChatNotificationTexts = {
  about: {
    ...dataRequestChatTexts.vi,
    answered: ({ code, unit }) =>
      `${unit} đã trả lời phản ánh ${code} của quý vị. Nếu việc chưa được giải quyết, quý vị có thể đề nghị xử lý lại.`,
    asked: ({ code, unit, due }) =>
      `${unit} cần quý vị bổ sung thông tin cho phản ánh ${code} trước ${due}. Thời hạn giải quyết tạm dừng trong thời gian chờ.`,
    reminded: ({ code, unit, due }) =>
      `${unit} đã hỏi thêm về phản ánh ${code} và chưa nhận được thông tin bổ sung. Thời hạn được tính tiếp đến ${due}; quý vị vẫn có thể bổ sung.`,
    extended: ({ code, unit, due }) =>
      `${unit} cần thêm thời gian cho phản ánh ${code} và sẽ trả lời trước ${due}. Mong quý vị thông cảm.`,
    merged: ({ code }) =>
      `Phản ánh ${code} được giải quyết chung với một phản ánh khác về cùng sự việc. Mã và PIN của quý vị vẫn dùng được.`,
    unmerged: ({ code, due }) =>
      `Phản ánh ${code} đã được tách ra để giải quyết riêng, hạn trả lời mới là ${due}.`,
  },
  ended: {
    closed: ({ code }) =>
      `Phản ánh ${code} đã đóng. Nếu chưa đồng ý, quý vị có thể đề nghị xem lại.`,
    refused: ({ code }) =>
      `Phản ánh ${code} không được tiếp nhận. Nếu chưa đồng ý, quý vị có thể đề nghị xem lại.`,
    referred: ({ code }) => `Phản ánh ${code} đã được chuyển đến cơ quan có thẩm quyền.`,
    over: ({ code }) => `Phản ánh ${code} đã kết thúc xử lý.`,
  },
  howToOpen: 'Để đọc: mở liên kết dưới đây và nhập PIN, hoặc viết “tra cứu” ngay tại đây.',
  open: 'Xem phản ánh',
};

/** Khmer texts of chat notifications, not yet reviewed by a native speaker. */
const km: ChatNotificationTexts = {
  about: {
    ...dataRequestChatTexts.km,
    answered: ({ code, unit }) =>
      `${unit} បានឆ្លើយរបាយការណ៍ ${code} របស់លោកអ្នកហើយ។ បើបញ្ហាមិនទាន់ដោះស្រាយ លោកអ្នកអាចស្នើឲ្យដោះស្រាយម្ដងទៀត។`,
    asked: ({ code, unit, due }) =>
      `${unit} ត្រូវការព័ត៌មានបន្ថែមអំពីរបាយការណ៍ ${code} មុន ${due}។ ពេលកំណត់ត្រូវផ្អាកក្នុងពេលរង់ចាំ។`,
    reminded: ({ code, unit, due }) =>
      `${unit} បានសួរអំពីរបាយការណ៍ ${code} ហើយមិនទាន់បានចម្លើយ។ ពេលកំណត់បន្តដល់ ${due}; លោកអ្នកនៅតែអាចសរសេរបន្ថែម។`,
    extended: ({ code, unit, due }) =>
      `${unit} ត្រូវការពេលបន្ថែមសម្រាប់របាយការណ៍ ${code} ហើយនឹងឆ្លើយមុន ${due}។`,
    merged: ({ code }) =>
      `របាយការណ៍ ${code} ត្រូវដោះស្រាយជាមួយរបាយការណ៍ផ្សេងអំពីរឿងដដែល។ លេខកូដ និង PIN របស់លោកអ្នកនៅតែប្រើបាន។`,
    unmerged: ({ code, due }) =>
      `របាយការណ៍ ${code} ត្រូវបានបំបែកចេញ ហើយដោះស្រាយដោយឡែក។ ពេលកំណត់ថ្មី៖ ${due}។`,
  },
  ended: {
    closed: ({ code }) => `របាយការណ៍ ${code} ត្រូវបានបិទ។ បើមិនយល់ព្រម លោកអ្នកអាចស្នើឲ្យពិនិត្យម្ដងទៀត។`,
    refused: ({ code }) => `របាយការណ៍ ${code} មិនត្រូវបានទទួលទេ។ បើមិនយល់ព្រម លោកអ្នកអាចស្នើឲ្យពិនិត្យម្ដងទៀត។`,
    referred: ({ code }) => `របាយការណ៍ ${code} ត្រូវបានបញ្ជូនទៅស្ថាប័នមានសមត្ថកិច្ច។`,
    over: ({ code }) => `របាយការណ៍ ${code} ត្រូវបានបញ្ចប់។`,
  },
  howToOpen: 'ដើម្បីអាន៖ បើកតំណខាងក្រោម ហើយបញ្ចូល PIN ឬសរសេរ “តាមដាន” នៅទីនេះ។',
  open: 'មើលរបាយការណ៍',
};

const en: ChatNotificationTexts = {
  about: {
    ...dataRequestChatTexts.en,
    answered: ({ code, unit }) =>
      `${unit} has answered your report ${code}. If the problem remains, you can ask to have it handled again.`,
    asked: ({ code, unit, due }) =>
      `${unit} needs to know more about your report ${code}, by ${due}. The deadline stands still while it waits.`,
    reminded: ({ code, unit, due }) =>
      `${unit} asked about your report ${code} and has no answer yet. The deadline runs on, to ${due}; you can still write.`,
    extended: ({ code, unit, due }) =>
      `${unit} needs more time for your report ${code} and will answer by ${due}. Thank you for your patience.`,
    merged: ({ code }) =>
      `Your report ${code} is handled together with another report of the same matter. Your code and PIN still work.`,
    unmerged: ({ code, due }) =>
      `Your report ${code} is handled by itself again. The new deadline for the answer is ${due}.`,
  },
  ended: {
    closed: ({ code }) =>
      `Your report ${code} has been closed. If you don’t agree, you can ask for another look.`,
    refused: ({ code }) =>
      `Your report ${code} was not accepted. If you don’t agree, you can ask for another look.`,
    referred: ({ code }) => `Your report ${code} was passed on to the authority in charge.`,
    over: ({ code }) => `Your report ${code} has ended.`,
  },
  howToOpen: 'To read it: open the link below and enter your PIN, or write “track” here.',
  open: 'See the report',
};

export const chatNotificationTexts: Record<Lang, ChatNotificationTexts> = { vi, km, en };
