type File = { seconds: number; bytes: number };
type Fault = { lang: string; key: string; fault: string };

const sum = (files: readonly File[], field: keyof File): number =>
  files.reduce((total, file) => total + file[field], 0);

/** Console output of the command that synthesizes the telephone prompts. */
export const promptToolTexts = {
  install: (tools: readonly string[]) =>
    `Thiếu ${tools.join(', ')}. Cài đặt: sudo apt-get install -y espeak-ng sox`,
  made: (folder: string, files: readonly File[]) =>
    `${folder}: ${files.length} tệp, ${Math.round(sum(files, 'seconds'))} giây, ${Math.round(sum(files, 'bytes') / 1000)} kB`,
  where: (folder: string) =>
    `Tất cả nằm trong ${folder}. Giọng máy chỉ để thử, không dùng cho người dân.`,
  notReady: (faults: readonly Fault[]) =>
    `Chưa thể vận hành: ${faults.length} bản ghi chưa đạt.\n${faults.map(({ lang, key, fault }) => `  ${lang}/${key}: ${fault}`).join('\n')}`,
};
