import type { Words } from './in-languages.ts';

const vi = {
  title: 'Hàng chờ',
  count: (shown: number, hasMore: boolean) => `${shown}${hasMore ? '+' : ''} phiếu`,
  late: (count: number) => `${count} trễ hạn`,
  filters: {
    title: 'Lọc',
    unit: 'Đơn vị',
    service: 'Dịch vụ',
    topic: 'Chủ đề',
    status: 'Trạng thái',
    priority: 'Ưu tiên',
    late: 'Chỉ trễ hạn',
    mine: 'Tôi đang giữ',
    clear: 'Bỏ lọc',
  },
  more: 'Tải thêm',
  all: 'Chọn phiếu',
  isNew: 'mới',
  takenBy: (name: string) => `${name} đang giữ`,
  noPlace: 'chưa rõ địa bàn',
  noWords: 'Chưa có chữ (lời nhắn thoại)',
  choose: {
    title: 'Chọn một phiếu để xem',
    body: 'Bấm vào phiếu, hoặc dùng phím j và k. Phím ? cho biết mọi phím tắt.',
  },
  empty: {
    title: 'Không còn phiếu nào đang chờ',
    body: 'Phiếu mới sẽ tự hiện ra ở đây trong vài giây. Để xem đơn vị khác, dùng phần lọc.',
    filtered: 'Không có phiếu nào khớp phần lọc',
    filteredBody: 'Bỏ bớt điều kiện lọc, hoặc tải thêm phiếu.',
  },
  does: {
    next: 'Phiếu sau',
    before: 'Phiếu trước',
    open: 'Mở phiếu cả màn hình',
    check: 'Đánh dấu phiếu để làm hàng loạt',
  },
  bulk: {
    chosen: (count: number) => `Đã chọn ${count} phiếu`,
    clear: 'Bỏ chọn',
    doing: (done: number, all: number) => `Đang làm ${done}/${all} …`,
    done: 'đã xong',
    close: 'Đóng',
    results: 'Kết quả từng phiếu',
  },
};

const en: typeof vi = {
  title: 'Queue',
  count: (shown, hasMore) => `${shown}${hasMore ? '+' : ''} tickets`,
  late: (count) => `${count} late`,
  filters: {
    title: 'Filter',
    unit: 'Agency',
    service: 'Service',
    topic: 'Topic',
    status: 'Status',
    priority: 'Priority',
    late: 'Late only',
    mine: 'Taken by me',
    clear: 'Clear',
  },
  more: 'Load more',
  all: 'Choose the ticket',
  isNew: 'new',
  takenBy: (name) => `taken by ${name}`,
  noPlace: 'place not known yet',
  noWords: 'No words yet (voice message)',
  choose: {
    title: 'Choose a ticket',
    body: 'Click one, or use j and k. ? shows all keys.',
  },
  empty: {
    title: 'Nothing is waiting',
    body: 'New tickets appear here within seconds. For another agency, use the filter.',
    filtered: 'No ticket matches the filter',
    filteredBody: 'Remove a condition, or load more.',
  },
  does: {
    next: 'Next ticket',
    before: 'Previous ticket',
    open: 'Open the ticket full screen',
    check: 'Mark the ticket for doing several at once',
  },
  bulk: {
    chosen: (count) => `${count} chosen`,
    clear: 'Clear',
    doing: (done, all) => `Doing ${done}/${all} …`,
    done: 'done',
    close: 'Close',
    results: 'Results, ticket by ticket',
  },
};

export const queueWords: Words<typeof vi> = { vi, en };
