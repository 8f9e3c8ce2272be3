import { listDeployedProvinces } from '../../../directory/read/deployed/deployed-provinces.ts';
import { lazy } from '../../../shared/lazy.ts';
import type { DetectableText } from '../detectable-text.ts';
import type { PersonalDataSpan } from '../text-mark.ts';

const platform =
  '(?:facebook|face|fb|zalo|tiktok|tik tok|telegram|viber|messenger|instagram|insta|ig|youtube|you tube|twitter|threads)';
const account = '(?:nick|nich|kenh|tai khoan|tk|acc|account|trang|page|nhom|group|ten)';
/** Pattern for optional Vietnamese words between a platform's name and an account name, such as the account's owner. */
const filler = '(?: cua [^\\n.,:;!?]{2,20}?(?= (?:la|ten)|:)| ca nhan| mang| co| ten| la){0,3}';
const either = `(?:${account} ${platform}|${platform} ${account})`;
const sign = '(?: ?[:=-])?[ "“\']{1,3}';

const introductionPattern = new RegExp(`(?<![a-z])(?:${either}|${platform})${filler}${sign}`, 'gu');
const isIntroduced = new RegExp(`${either}|(?:[ ](?:ten|la))|[:=]`, 'u');
const capitals = /^\p{Lu}[\p{L}\d._]*(?: \p{Lu}[\p{L}\d._]*){0,5}/u;
const smallAfterColon = /^(?:\p{L}*[\d._][\p{L}\d._]*|\p{L}{2,20}(?: \p{L}{1,20}){0,2})/u;

/** Pattern for names of institutions and platforms. Their accounts identify no person. */
const getInstitutionPattern = lazy(
  () =>
    new RegExp(
      `^(?:ubnd|uy ban|so|cong (?:an|thong|ty|doan|dich)|dai|truong|benh vien|bv|trung tam|bo|hoi|doan|phong|tram|tp|thanh pho|tinh|huyen|xa|phuong|khom|ap|bao|nha|ngan hang|buu dien|${listDeployedProvinces().join('|')}|viet nam|vn|chinh|mat tran|tong dai|official|oa|marketing|pay|group|vssid|viet|khong|toi|co|da|va|${platform}|${account})(?![a-z])`,
      'u',
    ),
);

const maxNameLength = 120;

const findAccountAt = (introduction: string, marked: string): string | undefined => {
  const hasColon = /[:=][ "“']*$/u.test(introduction);
  const found = capitals.exec(marked)?.[0] ?? (hasColon ? smallAfterColon.exec(marked)?.[0] : '');
  // a single capital behind the platform alone may begin a sentence
  return found && (isIntroduced.test(introduction) || found.includes(' ')) ? found : undefined;
};

/**
 * Finds account names that follow a platform's name: "nick Zalo: Heo Con", "kênh YouTube Heo Con Vlog", "Instagram của chủ
 * quán: …".
 */
export function findAccounts({ marked, plain }: DetectableText): PersonalDataSpan[] {
  return [...plain.matchAll(introductionPattern)].flatMap(({ 0: introduction, index }) => {
    const from = index + introduction.length;
    const name = getInstitutionPattern().test(plain.slice(from, from + maxNameLength))
      ? undefined
      : findAccountAt(introduction, marked.slice(from, from + maxNameLength));
    return name ? [{ kind: 'personal-link', from, to: from + name.trimEnd().length }] : [];
  });
}
