import UserOutlined from '@ant-design/icons/UserOutlined';
import Button from 'antd/es/button';
import Popover from 'antd/es/popover';
import Segmented from 'antd/es/segmented';
import { useDesk } from '../data/desk.tsx';
import { useMe } from '../data/member.tsx';
import { deskDrafts } from '../screens/desk/desk-drafts.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { type ThemeOptions, usePreferences } from './preferences.tsx';

const langs = ['vi', 'km', 'en'] as const;
const themeWishes: ThemeOptions[] = ['system', 'light', 'dark'];

const Settings = () => {
  const words = useWords(shellWords);
  const { lang, theme, set } = usePreferences();
  const { session } = useDesk();
  const { sub, name, role, unitName } = useMe();
  return (
    <div className="settings">
      <p className="settings-who">
        <strong>{name}</strong>
        <br />
        <span className="soft">{[words.roles[role], unitName].filter(Boolean).join(' · ')}</span>
      </p>
      <p className="settings-label">{words.language}</p>
      <Segmented
        vertical
        block
        value={lang}
        options={langs.map((value) => ({ value, label: words.languages[value] }))}
        onChange={(value) => set({ lang: value })}
      />
      <p className="settings-label">{words.theme}</p>
      <Segmented
        block
        value={theme}
        options={themeWishes.map((value) => ({ value, label: words.themes[value] }))}
        onChange={(value) => set({ theme: value })}
      />
      <Button
        block
        onClick={() => {
          deskDrafts(window.localStorage, sub, Date.now).removeAll();
          void session.end();
        }}
      >
        {words.signOut}
      </Button>
    </div>
  );
};

export const PersonMenu = () => {
  const words = useWords(shellWords);
  const { name } = useMe();
  return (
    <Popover trigger="click" placement="rightBottom" content={<Settings />}>
      <button type="button" className="rail-link" aria-label={`${words.person}: ${name}`}>
        <UserOutlined />
        <span className="rail-name">{name}</span>
      </button>
    </Popover>
  );
};
