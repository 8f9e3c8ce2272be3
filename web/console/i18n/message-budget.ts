import type { BudgetStoppableMessage } from '../../../core/messages/message-budget.ts';
import type { ConsoleTexts } from './console-texts.ts';

type MessageBudgetWords = {
  spent(spent: string, perDay: string): string;
  forecast(usd: string): string;
  stopped: string;
  messages: Record<BudgetStoppableMessage, string>;
};

const vi: MessageBudgetWords = {
  spent: (spent, perDay) => `Chi phí tin SMS hôm nay: ${spent} trên ${perDay} USD`,
  forecast: (usd) => `dự báo cả ngày ${usd} USD`,
  stopped: 'Đang tạm ngừng gửi qua SMS',
  messages: {
    receipt: 'biên nhận',
    asked: 'yêu cầu bổ sung',
    reminded: 'nhắc người dân bổ sung',
    extended: 'báo gia hạn',
    merged: 'báo gộp phiếu',
    unmerged: 'báo tách phiếu',
    'data-asked': 'xác nhận yêu cầu về dữ liệu cá nhân',
    'data-delayed': 'báo gia hạn yêu cầu về dữ liệu cá nhân',
    assigned: 'giao phiếu cho đơn vị',
    informed: 'báo đơn vị phối hợp',
    rung: 'cảnh báo thời hạn',
    reminder: 'nhắc phiếu quá hạn',
    wrote: 'người dân bổ sung',
    resumed: 'hết thời gian chờ người dân',
    'extension-asked': 'xin gia hạn',
    'extension-decided': 'kết quả xin gia hạn',
    'review-asked': 'trình duyệt trả lời',
    'review-rejected': 'trả lời bị yêu cầu sửa',
    reopened: 'mở lại phiếu',
    returned: 'đơn vị trả lại phiếu',
    unreachable: 'không liên lạc được đơn vị',
    unheard: 'tin thoại chưa nghe',
    'data-waits': 'yêu cầu về dữ liệu cá nhân đang chờ',
    'data-rung': 'cảnh báo thời hạn yêu cầu về dữ liệu cá nhân',
    'review-rung': 'cảnh báo thời hạn rà soát khiếu nại',
    'review-overdue': 'rà soát khiếu nại quá hạn',
  },
};

const en: MessageBudgetWords = {
  spent: (spent, perDay) => `SMS today: ${spent} of ${perDay} US dollars`,
  forecast: (usd) => `${usd} forecast for the day`,
  stopped: 'Not sent by SMS at present',
  messages: {
    receipt: 'receipts',
    asked: 'questions to citizens',
    reminded: 'reminders to citizens',
    extended: 'extensions',
    merged: 'merged tickets',
    unmerged: 'separated tickets',
    'data-asked': 'confirmed requests about personal data',
    'data-delayed': 'delayed requests about personal data',
    assigned: 'assignments',
    informed: 'tickets for co-units',
    rung: 'deadline warnings',
    reminder: 'reminders of overdue tickets',
    wrote: 'additions by citizens',
    resumed: 'ended waits for citizens',
    'extension-asked': 'requests for more time',
    'extension-decided': 'decisions on more time',
    'review-asked': 'answers to approve',
    'review-rejected': 'rejected answers',
    reopened: 'reopened tickets',
    returned: 'returned tickets',
    unreachable: 'unreachable units',
    unheard: 'voice messages to play',
    'data-waits': 'pending requests about personal data',
    'data-rung': 'deadlines of requests about personal data',
    'review-rung': 'deadlines of complaint reviews',
    'review-overdue': 'overdue complaint reviews',
  },
};

/** Texts about the SMS budget, displayed above the list of undelivered messages. */
export const messageBudgetTexts: ConsoleTexts<MessageBudgetWords> = { vi, en };
