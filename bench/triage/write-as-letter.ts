/** Salutations, introductions and closings of formal letters. A letter uses one of each. */
const salutations = [
  'Kính gửi Tổng đài 1022,',
  'Kính gửi: Tổng đài 1022 tỉnh Trà Vinh.',
  'Kính thưa quý cơ quan,',
  'Kính gửi quý đài,',
  'Kính gửi Ủy ban nhân dân xã và các cơ quan chức năng,',
  'Kính thưa các anh chị trực tổng đài,',
  'Kính chào Tổng đài thông tin dịch vụ công 1022.',
  'Thưa quý cấp lãnh đạo,',
  'Dạ em chào anh chị tổng đài ạ.',
  'Kính gửi ban quản trị trang 1022,',
  'Kính gửi cơ quan có thẩm quyền,',
  'Xin chào tổng đài 1022,',
];
const introductions = [
  'tôi tên Nguyễn Văn Hùng, là người dân địa phương, xin phản ánh nội dung như sau:',
  'tôi là Thạch Thị Mai, sinh năm 1968, làm nghề nông.',
  'tôi xin được trình bày sự việc như sau:',
  'tôi tên là Trần Thị Lan, hiện là giáo viên về hưu, xin gửi đến quý đài một việc.',
  'tôi viết thư này mong được quý cơ quan quan tâm.',
  'tôi xin phản ánh:',
  'em tên Huỳnh Minh Tâm, công nhân, có việc này muốn trình bày.',
  'chúng tôi là các hộ dân sống trong ấp, đồng kính gửi nội dung sau.',
  'tôi đại diện cho bà con trong xóm xin có vài lời.',
  'tôi là Kim Sa Rết, hôm nay tôi viết để trình bày vụ việc sau đây.',
  'con tên Lê Quốc Dũng, con xin phép hỏi và trình bày việc của gia đình con.',
];
const closings = [
  'Rất mong quý cơ quan xem xét. Xin chân thành cảm ơn.',
  'Trân trọng.',
  'Kính mong được quan tâm giải quyết. Trân trọng cảm ơn!',
  'Tôi xin cảm ơn và mong sớm nhận được phản hồi.',
  'Kính chúc quý đài nhiều sức khỏe.',
  'Mong nhận được câu trả lời bằng văn bản. Trân trọng kính chào.',
  'Xin cám ơn anh chị đã lắng nghe.',
  'Tôi xin chịu trách nhiệm về nội dung trên. Người viết đơn.',
  'Xin giữ kín tên tôi. Cảm ơn quý đài.',
];

const pick = (phrases: readonly string[], number: number): string =>
  phrases[number % phrases.length] ?? '';

/** Returns the text as a formal letter. `number` selects the salutation, the introduction and the closing. */
export function writeAsLetter(text: string, number: number): string {
  const end = /[.!?…]$/.test(text) ? '' : '.';
  return `${pick(salutations, number)} ${pick(introductions, number)} ${text}${end} ${pick(closings, number)}`;
}
