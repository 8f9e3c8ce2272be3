import { expect, test } from 'vitest';
import { triageMessage } from '../../../core/triage/triage.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

/** Reports of danger whose words also occur in everyday matters, or differ from such words only in their diacritics. */
const dangers = [
  'chong kho tho qua',
  'chong kho tho o nha, nho giup',
  'chong bi tai bien o ap 5 xa Luong Hoa',
  'nho goi xe, chong bi tai bien',
  'bao ve giup chong bi dot quy, o ap 3',
  'chong bat tinh, o khom 4 phuong 7',
  'chong bi dien giat o ruong',
  'chong uong thuoc sau',
  'chong treo co',
  'chong tu tu',
  'hai vo chong bi ngo doc',
  'vo chong bi dien giat',
  'gia dinh co hai vo chong bi ngat khoi',
  'hai vo chong duoi nuoc',
  'Mẹ tôi tăng huyết áp muốn xỉu',
  'Mẹ tôi huyết áp tăng cao muốn xỉu',
  'em bé sốt nóng quá muốn xỉu',
  'chóng mặt nôn ói muốn xỉu',
  'tôi mắc covid mệt quá muốn xỉu',
  'mẹ tôi nhức đầu chóng mặt muốn xỉu giúp với',
  'Tôi mắc nợ nhiều quá muốn chết',
  'tôi mắc ung thư muốn chết',
  'em mắc bệnh hoài muốn chết',
  'chờ đợi tuyệt vọng muốn chết',
  'ông chồng đổ xăng năm lít quanh nhà rồi dọa đốt cả nhà',
  'Anh tôi đổ xăng cả lít lên người đòi tự thiêu',
  'anh hàng xóm đổ xăng một lít lên người',
  'chồng tạt dầu ăn sôi vô mặt vợ',
  'Nhà tôi đang cháy công tơ điện, khói mù mịt',
  'đang cháy biến áp trước trường học, khói đen mù mịt, bà con sợ nổ',
  'Nhà hàng xóm cháy đen khói mù mịt',
  'ba tôi mới bị tai biến năm nay 80 tuổi cần người chở đi',
  'Mẹ tôi bị tai biến năm nay 75 tuổi',
  'ba toi bi tai bien nam nay gio khong ai cho di vien',
  'me toi bi tai bien nam roi',
  'sập nhà có người nằm trước cửa',
  'cháy nhà người nằm trước sân',
  'cháu bé da thịt tím tái',
  'bé mới sinh da thịt tím tái, ở ấp 3',
  'Da thit be tim tai',
  'Ra đồn báo con bị bắt cóc mà không ai tiếp',
  'nhan tin don con roi bat coc',
  'giải cứu với, em bị chồng nhốt',
  'giải cứu giùm người bị nhốt',
  'Nhờ giải cứu giùm em tôi đang bị giữ bên Campuchia',
  'cần xe chở vô khoa cấp cứu',
  'kêu ba hoài không thấy ai trả lời',
];

test.each(['2021-12-20T09:00', '2026-12-01T09:00'])(
  'on %s a danger is an emergency although its words also have an everyday meaning',
  (day) => {
    const receivedAt = toLocalInstant(day);
    const missed = dangers.filter(
      (text) => !triageMessage({ text, receivedAt }, testDirectory).flags.includes('emergency'),
    );
    expect(missed).toEqual([]);
  },
);
