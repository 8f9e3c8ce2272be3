import type { ScreenshotEdition } from '../../core/guides/screenshot-editions.ts';

/** What people write in the screenshots of an edition. */
export type ScreenshotExample = {
  /** Day on which the hotline of the screenshots starts. */
  day: string;
  topicGroup: string;
  topic: string;
  area: string;
  place: string;
  text: string;
  answer: string;
  call: { text: string; topic: RegExp; area: string };
  /** Duration until at least one of the tickets is overdue. */
  untilOverdue: string;
  /** Reports without a place, whose unit an operator must assign. */
  withoutPlace: readonly (readonly [service: string, topic: string, text: string])[];
};

const hungryTenants = [
  'welfare',
  'AS04',
  'Nhà trọ có 4 người, ba ngày nay hết gạo, xin giúp đỡ.',
] as const;

const rubbish = {
  topicGroup: 'Rác, ô nhiễm, ngập nước, tiếng ồn, súc vật',
  topic: 'Rác thải, đốt rác',
  place: 'Bãi đất trống cạnh chợ, đường Phạm Ngũ Lão',
  text: 'Bãi đất trống cạnh chợ bị đổ rác, tối nào cũng có người đốt, khói bay vào nhà dân.',
  untilOverdue: 'P8D',
  withoutPlace: [
    hungryTenants,
    ['health', 'SK04', 'Con tôi 5 tuổi chưa tiêm đủ mũi, xin hỏi đăng ký ở đâu.'],
    ['suggestion', 'GY02', 'Đề nghị kẻ lại vạch sang đường trước cổng trường.'],
  ],
} as const;

/** Examples of each edition, with places, topics and units of its time. */
export const screenshotExamples: Record<ScreenshotEdition, ScreenshotExample> = {
  '2021-12-03': {
    day: '2021-12-03',
    topicGroup: 'Phòng, chống dịch',
    topic: 'Tụ tập đông người',
    area: 'phuong 7',
    place: 'Quán Hoa Sen, đường Phạm Ngũ Lão',
    text: 'Quán karaoke vẫn mở cửa sau 21 giờ, tụ tập trên 20 người, không ai đeo khẩu trang.',
    answer:
      'Tổ kiểm tra phường 7 đã đến quán lúc 20 giờ, lập biên bản và yêu cầu đóng cửa. Chủ quán đã cam kết chấp hành.',
    call: {
      text: 'Quán nhậu ở phường 7 tụ tập đông người hát karaoke tới khuya',
      topic: /Tụ tập đông người/,
      area: 'Phường 7',
    },
    untilOverdue: 'PT6H',
    withoutPlace: [
      hungryTenants,
      ['health', 'SK04', 'Mẹ tôi 67 tuổi chưa tiêm mũi 2, xin hỏi đăng ký ở đâu.'],
      ['suggestion', 'GY02', 'Đề nghị chốt kiểm soát phân luồng xe chở hàng nông sản.'],
    ],
  },
  '2023-10-20': {
    ...rubbish,
    day: '2024-03-05',
    area: 'phuong 7',
    answer:
      'Tổ vệ sinh của phường 7 đã dọn xong bãi rác lúc 9 giờ và cắm biển cấm đổ rác. Phường sẽ kiểm tra mỗi tối trong tuần này.',
    call: {
      text: 'Đống rác ở phường 7 mấy ngày không ai dọn, bốc mùi hôi',
      topic: /Rác thải/,
      area: 'Phường 7',
    },
  },
  '2025-07-01': {
    ...rubbish,
    day: '2026-12-01',
    area: 'nguyet hoa',
    answer:
      'Tổ vệ sinh của phường Nguyệt Hoá đã dọn xong bãi rác lúc 9 giờ và cắm biển cấm đổ rác. Phường sẽ kiểm tra mỗi tối trong tuần này.',
    call: {
      text: 'Đống rác ở phường Nguyệt Hoá mấy ngày không ai dọn, bốc mùi hôi',
      topic: /Rác thải/,
      area: 'Phường Nguyệt Hoá',
    },
  },
};
